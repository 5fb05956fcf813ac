package io.kernelagent.core.text;

import io.vavr.control.Either;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * A digest of some bytes, in lower-case hexadecimal as {@code sha256sum} and {@code b2sum} print it.
 *
 * @param algorithm which function made it
 * @param hex its digits
 */
public record Digest(Algorithm algorithm, String hex) {

    /** The functions we publish digests of. */
    public enum Algorithm {
        /** What package managers still list files by; proof of nothing against a forger. */
        MD5(32),
        /** git's object names. */
        SHA1(40),
        /** {@code sha256sum}. */
        SHA256(64),
        /** {@code b2sum}: BLAKE2b with 512 bits, as coreutils and makepkg print it. */
        BLAKE2B(128);

        private final Pattern shape;

        Algorithm(int digits) {
            this.shape = Pattern.compile("[0-9a-f]{" + digits + "}");
        }
    }

    public Digest {
        if (!algorithm.shape.matcher(hex).matches()) {
            throw new IllegalArgumentException("no " + algorithm + " digest: " + hex);
        }
    }

    /** The digest that a person wrote, in either case of letters; left says what is wrong with it. */
    public static Either<String, Digest> parse(Algorithm algorithm, String text) {
        var hex = text.toLowerCase(Locale.ROOT);
        return algorithm.shape.matcher(hex).matches()
                ? Either.right(new Digest(algorithm, hex))
                : Either.left("is no " + algorithm + " digest in hexadecimal");
    }

    @Override
    public String toString() {
        return hex;
    }
}
