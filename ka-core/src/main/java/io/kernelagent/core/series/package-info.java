/**
 * Many patches in one order: the order itself, which patch owns which line, which patch needs which, the net diff
 * from the baseline to the result ({@code Cumulative}), and what falls when one of them is taken out.
 *
 * <p>It decides no order by the alphabet: 10 comes after 9, and a {@code series} file, in the format of <a
 * href="https://manpages.debian.org/bookworm/quilt/quilt.1.en.html">quilt</a> and of Debian's <a
 * href="https://manpages.debian.org/bookworm/dpkg-dev/dpkg-source.1.en.html">3.0 (quilt)</a> source packages, comes
 * before any number. Which series a host takes is decided in {@code resolve}.
 */
@NullMarked
package io.kernelagent.core.series;

import org.jspecify.annotations.NullMarked;
