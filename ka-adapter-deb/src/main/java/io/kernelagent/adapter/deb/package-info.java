/**
 * Debian's side: {@code .deb} packages and repositories as archives, and the reading of what dpkg and apt answer.
 *
 * <p>What they should be told is decided in core. Packages follow <a
 * href="https://manpages.debian.org/bookworm/dpkg-dev/deb.5.en.html">deb(5)</a> and <a
 * href="https://www.debian.org/doc/debian-policy/ch-controlfields.html">Debian Policy, chapter 5</a>; the judge is
 * the real apt with signatures required.
 */
@NullMarked
package io.kernelagent.adapter.deb;

import org.jspecify.annotations.NullMarked;
