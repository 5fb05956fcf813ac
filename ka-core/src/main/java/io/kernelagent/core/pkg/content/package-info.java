/**
 * What stands in the packages of one kernel build, decided as values before a byte is written: which staged file lands
 * where in which package, and every text of metadata around them.
 *
 * <p>It reads no file: a {@code StagedTree} knows names, sizes and digests, and adapters bring the bytes. It does not
 * compress either. Norms: <a href="https://man.archlinux.org/man/PKGINFO.5">PKGINFO(5)</a>, <a
 * href="https://man.archlinux.org/man/BUILDINFO.5">BUILDINFO(5)</a>, <a
 * href="https://man.archlinux.org/man/alpm-hooks.5">alpm-hooks(5)</a>, <a
 * href="https://man.freebsd.org/cgi/man.cgi?query=mtree&amp;sektion=5">mtree(5)</a>, <a
 * href="https://www.debian.org/doc/debian-policy/">Debian Policy</a> chapters 5 and 6.
 */
@NullMarked
package io.kernelagent.core.pkg.content;

import org.jspecify.annotations.NullMarked;
