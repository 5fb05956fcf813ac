/**
 * The life of a patch campaign: import from its repository with provenance, close when it landed somewhere, abandon
 * with a decision about what remains, migrate the tree when a directory gets another name. Each is a plan over patch
 * paths and manifests, done whole or not at all.
 *
 * <p>It never sends a patch upstream, and it does not judge patches: that is {@code patch} and {@code resolve}. Where
 * a patch comes from is recorded in the words of the kernel's <a
 * href="https://docs.kernel.org/process/submitting-patches.html">submitting-patches</a> and of Debian's <a
 * href="https://dep-team.pages.debian.net/deps/dep3/">DEP-3</a>.
 */
@NullMarked
package io.kernelagent.core.campaign;

import org.jspecify.annotations.NullMarked;
