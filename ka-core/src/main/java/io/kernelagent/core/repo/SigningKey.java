package io.kernelagent.core.repo;

import io.kernelagent.core.text.Fingerprint;
import io.vavr.control.Option;
import java.time.Instant;

/**
 * The key that signs, as far as everybody may know it.
 *
 * @param primary what {@code ka.yaml} pins and clients trust
 * @param signer the key that really signs: the last subkey that may, or the primary key itself
 * @param created before this moment the signer cannot have signed anything
 * @param expires from this moment on clients refuse what it signs; none for a key that never expires
 */
public record SigningKey(Fingerprint primary, Fingerprint signer, Instant created, Option<Instant> expires) {
    /** The time to write into a signature: now, but never before the key was made, which no client would believe. */
    public Instant signingTime(Instant now) {
        return now.isBefore(created) ? created : now;
    }
}
