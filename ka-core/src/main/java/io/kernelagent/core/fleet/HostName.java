package io.kernelagent.core.fleet;

import io.kernelagent.core.yaml.Decoder;
import io.kernelagent.core.yaml.Decoders;
import io.vavr.control.Either;
import java.util.regex.Pattern;

/**
 * The name of a machine of the fleet: the file name of its manifest, and a host name in the sense of RFC 1123.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc1123#section-2.1">RFC 1123, section 2.1</a>
 */
public record HostName(String text) implements Comparable<HostName> {
    private static final Pattern SHAPE =
            Pattern.compile("(?!.{254})[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?(\\.[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?)*");

    public HostName {
        if (!SHAPE.matcher(text).matches()) {
            throw new IllegalArgumentException("no host name: " + text);
        }
    }

    /** The host name, or what is wrong with it. */
    public static Either<String, HostName> parse(String text) {
        return SHAPE.matcher(text).matches()
                ? Either.right(new HostName(text))
                : Either.left("\"" + text + "\" is no host name (lower-case letters, digits, inner hyphens)");
    }

    /** Reads a host name from a YAML text. */
    public static Decoder<HostName> decoder() {
        return Decoders.text(
                text -> parse(text).mapLeft(why -> "is no host name (lower-case letters, digits, inner hyphens)"));
    }

    @Override
    public int compareTo(HostName other) {
        return text.compareTo(other.text);
    }

    @Override
    public String toString() {
        return text;
    }
}
