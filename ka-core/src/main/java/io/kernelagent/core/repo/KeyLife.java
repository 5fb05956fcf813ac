package io.kernelagent.core.repo;

import io.kernelagent.core.problem.Finding;
import io.kernelagent.core.problem.Problem;
import io.kernelagent.core.problem.Where;
import io.kernelagent.core.text.Fingerprint;
import io.vavr.collection.Seq;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.time.Duration;
import java.time.Instant;

/**
 * Whether a key may sign today, and how long it still may. A key that expires takes every repository it signed with it,
 * so the countdown starts early.
 */
public final class KeyLife {
    private static final int NOTE_DAYS = 90;
    private static final int WARNING_DAYS = 30;
    private static final int ERROR_DAYS = 7;

    private KeyLife() {}

    /** The key when it is the pinned one and has not expired; without a pin any key may sign. */
    public static Either<Problem, SigningKey> fit(SigningKey key, Option<Fingerprint> pinned, Instant now) {
        if (pinned.exists(wanted -> !wanted.equals(key.primary()))) {
            return Either.left(RepoProblems.otherKey(key.primary(), pinned.get()));
        }
        var hasExpired = key.expires().exists(end -> !now.isBefore(end));
        return hasExpired
                ? Either.left(
                        RepoProblems.expiredKey(key.primary(), key.expires().get()))
                : Either.right(key);
    }

    /** What to say about the time that is left: a note from 90 days on, a warning from 30, an error from 7. */
    public static Option<Finding> countdown(SigningKey key, Instant now) {
        return key.expires().flatMap(end -> finding(key, Duration.between(now, end), end));
    }

    /**
     * What is wrong with the keys that clients have, and what soon will be.
     *
     * @param pinned the keys that {@code ka.yaml} names
     */
    public static Seq<Finding> findings(Keyring keyring, Seq<Fingerprint> pinned, Instant now) {
        var absent =
                pinned.reject(key -> keyring.fit().exists(fit -> fit.primary().equals(key)));
        var strangers = keyring.fit().reject(fit -> pinned.contains(fit.primary()));
        return absent.map(key -> keyring.unfit()
                        .find(unfit -> unfit.primary().equals(key))
                        .map(KeyFindings::unfit)
                        .getOrElse(() -> KeyFindings.absent(key)))
                .appendAll(strangers.map(fit -> KeyFindings.stranger(fit.primary())))
                .appendAll(keyring.fit()
                        .filter(fit -> pinned.contains(fit.primary()))
                        .flatMap(fit -> countdown(fit, now)));
    }

    private static Option<Finding> finding(SigningKey key, Duration left, Instant end) {
        long days = left.toDays();
        if (days >= NOTE_DAYS) {
            return Option.none();
        }
        var where = Where.file(key.primary().hex());
        var message = left.isNegative() || left.isZero()
                ? "the signing key expired at " + end
                : "the signing key expires in " + (days > 0 ? days + " days" : "less than a day");
        var found = days < ERROR_DAYS
                ? Finding.error("KA-KEY-EXPIRY", where, message)
                : days < WARNING_DAYS
                        ? Finding.warning("KA-KEY-EXPIRY", where, message)
                        : Finding.note("KA-KEY-EXPIRY", where, message);
        return Option.some(found.withMend("prolong it (gpg --quick-set-expire " + key.primary()
                + " 1y) and bring the public key to all clients"));
    }
}
