/**
 * What a careful reader would remark on a patch beyond its grammar: conventions of the mail around it, diffs quoted
 * where they will be applied, line ends that do not fit; and what only a look at many patches shows, duplicates above
 * all.
 *
 * <p>It refuses nothing: errors that forbid an application are found by the parser in {@code patch} itself, and stand
 * in {@code Patch.findings()}. The conventions are those of <a
 * href="https://docs.kernel.org/process/submitting-patches.html">the kernel's rules for submitting patches</a>.
 */
@NullMarked
package io.kernelagent.core.patch.lint;

import org.jspecify.annotations.NullMarked;
