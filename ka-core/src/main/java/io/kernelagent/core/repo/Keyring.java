package io.kernelagent.core.repo;

import io.kernelagent.core.text.Bytes;
import io.kernelagent.core.text.Fingerprint;
import io.vavr.collection.Seq;
import java.time.Instant;

/**
 * The public keys by which clients believe.
 *
 * @param exported the file as it is
 * @param fit of each key that may sign: the key, and until when
 * @param unfit the others
 * @param owner who holds the first of them, as it says itself: {@code Fleet <fleet@example.org>}
 * @param changed when the newest key made the newest statement about itself
 */
public record Keyring(Bytes exported, Seq<SigningKey> fit, Seq<Unfit> unfit, String owner, Instant changed) {
    /** A key that clients have, and that none of them should believe; the reason ends a sentence about it. */
    public record Unfit(Fingerprint primary, String reason) {}
}
