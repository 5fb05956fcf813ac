/**
 * How a kernel is built: which host, which steps, which files come out, and when a build that says nothing has
 * stalled. Text for other programs is rendered here, a PKGBUILD or a {@code debian/} directory among them.
 *
 * <p>No compiler is started here, and no distcc anywhere. The make targets are those of <a
 * href="https://docs.kernel.org/kbuild/index.html">Kbuild</a> ({@code modules_install}, {@code dtbs_install}); builds
 * are made repeatable after <a href="https://docs.kernel.org/kbuild/reproducible-builds.html">the kernel's notes on
 * reproducible builds</a> and <a
 * href="https://reproducible-builds.org/specs/source-date-epoch/">SOURCE_DATE_EPOCH</a>.
 */
@NullMarked
package io.kernelagent.core.build;

import org.jspecify.annotations.NullMarked;
