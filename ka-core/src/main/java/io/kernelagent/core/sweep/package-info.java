/**
 * The way to the next release: which release tags of a baseline are new, whether a step is safe enough to prepare by
 * itself, which base an update starts from, and the registry of what is known to be good.
 *
 * <p>It decides by tags and never by commits, installs nothing, and does nothing at all in the steady state. Release
 * numbers are ordered as kernel.org orders them, release candidates before their release; see <a
 * href="https://docs.kernel.org/process/2.Process.html">the kernel's development process</a> and <a
 * href="https://docs.kernel.org/process/stable-kernel-rules.html">the stable rules</a>.
 */
@NullMarked
package io.kernelagent.core.sweep;

import org.jspecify.annotations.NullMarked;
