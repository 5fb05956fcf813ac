package io.kernelagent.core.pkg;

import io.vavr.control.Option;
import java.util.function.Function;

/** The version of a package of either world. Versions of different worlds have no order. */
public sealed interface PackageVersion permits PacmanVersion, DebianVersion {
    <R> R fold(Function<PacmanVersion, R> onPacman, Function<DebianVersion, R> onDebian);

    /** How often this upstream version was packaged: {@code pkgrel}, or the Debian revision. */
    default Option<String> release() {
        return fold(PacmanVersion::pkgrel, DebianVersion::revision);
    }

    /** The version without that count: what pacman calls {@code pkgver}, with its epoch. */
    default String upstream() {
        var text = toString();
        return release()
                .map(release -> text.substring(0, text.length() - release.length() - 1))
                .getOrElse(text);
    }

    /** As the package manager of its world compares: negative for older, 0 for as good as equal. */
    default int comparedTo(PackageVersion other) {
        return fold(
                pacman -> other.fold(pacman::compareTo, debian -> incomparable(other)),
                debian -> other.fold(pacman -> incomparable(other), debian::compareTo));
    }

    private int incomparable(PackageVersion other) {
        throw new IllegalArgumentException(this + " and " + other + " belong to different worlds");
    }
}
