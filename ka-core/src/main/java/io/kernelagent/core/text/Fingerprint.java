package io.kernelagent.core.text;

import io.vavr.control.Either;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * The name of an OpenPGP key that cannot be forged: 40 hexadecimal digits in capitals, as GnuPG prints it. Short key
 * ids are no fingerprints; anybody can make a key with a given one.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc4880#section-12.2">RFC 4880, 12.2</a>
 */
public record Fingerprint(String hex) implements Comparable<Fingerprint> {
    private static final Pattern SHAPE = Pattern.compile("[0-9A-F]{40}");

    public Fingerprint {
        if (!SHAPE.matcher(hex).matches()) {
            throw new IllegalArgumentException("no fingerprint: " + hex);
        }
    }

    /** The fingerprint that a person wrote, with or without blanks, in either case of letters. */
    public static Either<String, Fingerprint> parse(String text) {
        var hex = text.replace(" ", "").toUpperCase(Locale.ROOT);
        return SHAPE.matcher(hex).matches()
                ? Either.right(new Fingerprint(hex))
                : Either.left("is no fingerprint of an OpenPGP key: 40 hexadecimal digits, not a key id");
    }

    @Override
    public int compareTo(Fingerprint other) {
        return hex.compareTo(other.hex);
    }

    @Override
    public String toString() {
        return hex;
    }
}
