/**
 * Arch's side: {@code .pkg.tar.zst} packages and pacman databases as archives, makepkg, and the reading of what
 * pacman answers.
 *
 * <p>What pacman should be told is decided in core. Packages follow <a
 * href="https://man.archlinux.org/man/BUILDINFO.5">BUILDINFO(5)</a>, <a
 * href="https://alpm.archlinux.page/specifications/PKGINFO.5.html">PKGINFO(5)</a> and <a
 * href="https://alpm.archlinux.page/specifications/ALPM-MTREE.5.html">ALPM-MTREE(5)</a>; the judge is the real pacman
 * with signatures required.
 */
@NullMarked
package io.kernelagent.adapter.pacman;

import org.jspecify.annotations.NullMarked;
