/**
 * Package repositories as numbered snapshots: from one set of packages, the pacman database and the Debian indices as
 * text, and the list of what must be signed. A published state does not change; publishing and going back are both a
 * switch from one snapshot to another.
 *
 * <p>It neither packs archives nor signs. The Debian side follows the <a
 * href="https://wiki.debian.org/DebianRepository/Format">repository format</a> with <a
 * href="https://manpages.debian.org/bookworm/dpkg-dev/deb822.5.en.html">deb822(5)</a> paragraphs, and apt is its
 * judge; the Arch side follows what <a href="https://man.archlinux.org/man/repo-add.8">repo-add(8)</a> writes and
 * libalpm reads.
 */
@NullMarked
package io.kernelagent.core.repo;

import org.jspecify.annotations.NullMarked;
