/**
 * What a kernel is called and made from: the baseline (tree, ref and resolved commit), the kernel release that {@code
 * uname -r} will print, the localversion that keeps two kernels apart in {@code /lib/modules}, architectures,
 * configuration symbols and DTB names.
 *
 * <p>It neither builds nor inspects a kernel; see {@code build} and {@code artifact}. The release is put together as
 * the kernel's own <a href="https://docs.kernel.org/kbuild/kbuild.html">Kbuild</a> does it ({@code KERNELVERSION},
 * {@code CONFIG_LOCALVERSION}, {@code LOCALVERSION}), symbols follow the <a
 * href="https://docs.kernel.org/kbuild/kconfig-language.html">Kconfig language</a>.
 */
@NullMarked
package io.kernelagent.core.kernel;

import org.jspecify.annotations.NullMarked;
