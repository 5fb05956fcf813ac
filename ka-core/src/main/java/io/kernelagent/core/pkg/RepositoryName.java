package io.kernelagent.core.pkg;

import io.vavr.control.Either;
import java.time.Duration;
import java.time.Instant;
import java.util.regex.Pattern;

/**
 * What clients call a repository: the section in {@code pacman.conf} and the suite in {@code .sources}.
 *
 * @param text the name
 * @param validFor how long apt believes a snapshot without a newer one
 */
public record RepositoryName(String text, Duration validFor) {
    /** Long enough for a holiday, short enough that a replayed state is noticed within a month. */
    public static final Duration USUAL_VALIDITY = Duration.ofDays(30);

    private static final Pattern SHAPE = Pattern.compile("[a-z0-9][a-z0-9._-]{0,63}");

    public RepositoryName {
        if (!SHAPE.matcher(text).matches() || validFor.isNegative() || validFor.isZero()) {
            throw new IllegalArgumentException("no repository: " + text + " for " + validFor);
        }
    }

    /** The name with the usual validity, or why it is none. */
    public static Either<String, RepositoryName> parse(String text) {
        return SHAPE.matcher(text).matches() && !text.equals("options") && !text.equals("local")
                ? Either.right(new RepositoryName(text, USUAL_VALIDITY))
                : Either.left(
                        "is no name of a repository: small letters, digits and ._-, not \"options\" or \"local\"");
    }

    public RepositoryName withValidity(Duration other) {
        return new RepositoryName(text, other);
    }

    /** When clients stop believing what was made at a moment. */
    public Instant validUntil(Instant made) {
        return made.plus(validFor);
    }

    @Override
    public String toString() {
        return text;
    }
}
