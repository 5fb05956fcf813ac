package io.kernelagent.core.pkg;

import io.vavr.control.Either;
import io.vavr.control.Option;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The full version of a pacman package: {@code [epoch:]pkgver[-pkgrel]}. Ordered as pacman orders them.
 *
 * @param epoch outranks everything else; 0 when it is not written
 * @param pkgver the upstream version, without colon, slash, hyphen or blank
 * @param pkgrel how often this version was packaged; a version without one equals every pkgrel of it
 * @see <a href="https://man.archlinux.org/man/PKGBUILD.5">PKGBUILD(5)</a>
 * @see <a href="https://man.archlinux.org/man/vercmp.8">vercmp(8)</a>
 */
public record PacmanVersion(int epoch, String pkgver, Option<String> pkgrel)
        implements PackageVersion, Comparable<PacmanVersion> {
    private static final Pattern FULL = Pattern.compile("(?:(\\d{1,9}):)?([^:/\\s-]+)(?:-(\\d{1,9}(?:\\.\\d{1,9})?))?");

    /** The version, or what is wrong with the text. */
    public static Either<String, PacmanVersion> parse(String text) {
        var full = FULL.matcher(text);
        return full.matches()
                ? Either.right(of(full))
                : Either.left("\"" + text + "\" is no pacman version ([epoch:]pkgver[-pkgrel])");
    }

    private static PacmanVersion of(Matcher full) {
        return new PacmanVersion(
                Integer.parseInt(Option.of(full.group(1)).getOrElse("0")), full.group(2), Option.of(full.group(3)));
    }

    /**
     * As {@code vercmp} answers. Two versions that compare as equal need not be written alike, and because a missing
     * pkgrel equals every pkgrel the order is total only among versions that all have one, as packages do.
     */
    @Override
    public int compareTo(PacmanVersion other) {
        if (epoch != other.epoch) {
            return Integer.compare(epoch, other.epoch);
        }
        int byVersion = RpmOrder.compare(pkgver, other.pkgver);
        return byVersion != 0 || pkgrel.isEmpty() || other.pkgrel.isEmpty()
                ? byVersion
                : RpmOrder.compare(pkgrel.get(), other.pkgrel.get());
    }

    @Override
    public <R> R fold(Function<PacmanVersion, R> onPacman, Function<DebianVersion, R> onDebian) {
        return onPacman.apply(this);
    }

    @Override
    public String toString() {
        return (epoch == 0 ? "" : epoch + ":")
                + pkgver
                + pkgrel.map(rel -> "-" + rel).getOrElse("");
    }
}
