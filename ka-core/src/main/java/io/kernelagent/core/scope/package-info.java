/**
 * Where a patch may live: the scope tags arch, soc, module, board, driver and subsystem, read from the patch's path
 * below {@code patches/}. A patch without a scope cannot be promoted, and the narrowest scope that is true is the
 * right one.
 *
 * <p>It says what a scope is and whether it fits a host's facts; which patches a host takes is decided in {@code
 * resolve}. The words are the kernel's: architectures are the directories of {@code arch/}, boards and SoCs are named
 * as in the <a href="https://docs.kernel.org/devicetree/usage-model.html">device tree</a>'s {@code compatible}
 * strings, subsystems as in {@code MAINTAINERS}.
 */
@NullMarked
package io.kernelagent.core.scope;

import org.jspecify.annotations.NullMarked;
