/**
 * Package names, versions and metadata of both worlds, Arch and Debian, and the order of versions in each.
 *
 * <p>It builds no package and asks no package manager; the two orders are the published ones and are tested against
 * the programs that define them: <a href="https://man.archlinux.org/man/vercmp.8">vercmp(8)</a> with epoch, pkgver
 * and pkgrel, and <a href="https://www.debian.org/doc/debian-policy/ch-controlfields.html#version">Debian Policy
 * 5.6.12</a> with epoch, upstream version and revision, where a tilde sorts before the end of the string. Names are
 * those of <a href="https://man.archlinux.org/man/PKGBUILD.5">PKGBUILD(5)</a> and of <a
 * href="https://www.debian.org/doc/debian-policy/ch-controlfields.html#s-f-source">Policy 5.6.1</a>.
 */
@NullMarked
package io.kernelagent.core.pkg;

import org.jspecify.annotations.NullMarked;
