package io.kernelagent.core.pkg;

import io.vavr.control.Either;
import io.vavr.control.Option;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The version of a Debian package: {@code [epoch:]upstream[-revision]}. Ordered as dpkg orders them, where a tilde
 * sorts before the end: {@code 7.0~rc3 < 7.0}.
 *
 * @param epoch outranks everything else; 0 when it is not written
 * @param upstream starts with a digit; letters, digits and {@code . + - ~}
 * @param revision the part behind the last hyphen; none means the same as {@code 0}
 * @see <a href="https://www.debian.org/doc/debian-policy/ch-controlfields.html#version">Debian Policy 5.6.12</a>
 */
public record DebianVersion(int epoch, String upstream, Option<String> revision)
        implements PackageVersion, Comparable<DebianVersion> {
    private static final Pattern FULL =
            Pattern.compile("(?!.*-$)(?:(\\d{1,9}):)?(\\d[A-Za-z0-9.+~-]*?)(?:-([A-Za-z0-9+.~]+))?");

    /** The version, or what is wrong with the text. */
    public static Either<String, DebianVersion> parse(String text) {
        var full = FULL.matcher(text);
        return full.matches()
                ? Either.right(of(full))
                : Either.left("\"" + text + "\" is no Debian version ([epoch:]upstream[-revision])");
    }

    private static DebianVersion of(Matcher full) {
        return new DebianVersion(
                Integer.parseInt(Option.of(full.group(1)).getOrElse("0")), full.group(2), Option.of(full.group(3)));
    }

    /** As {@code dpkg --compare-versions} answers. */
    @Override
    public int compareTo(DebianVersion other) {
        if (epoch != other.epoch) {
            return Integer.compare(epoch, other.epoch);
        }
        int byUpstream = DpkgOrder.compare(upstream, other.upstream);
        return byUpstream != 0 ? byUpstream : DpkgOrder.compare(revision.getOrElse(""), other.revision.getOrElse(""));
    }

    @Override
    public <R> R fold(Function<PacmanVersion, R> onPacman, Function<DebianVersion, R> onDebian) {
        return onDebian.apply(this);
    }

    @Override
    public String toString() {
        return (epoch == 0 ? "" : epoch + ":")
                + upstream
                + revision.map(rev -> "-" + rev).getOrElse("");
    }
}
