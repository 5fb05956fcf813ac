package io.kernelagent.port;

import io.kernelagent.core.problem.Fault;
import io.kernelagent.core.repo.Material;
import io.kernelagent.core.repo.SignatureForm;
import io.kernelagent.core.repo.SigningKey;
import io.kernelagent.core.text.Bytes;
import io.vavr.control.Either;
import java.time.Instant;

/**
 * The one who holds the signing key. The key itself never comes through here, only what it signed; a machine that
 * builds has no signer.
 */
public interface Signer {
    /** The key that would sign now; a fault when there is none that may, or when it cannot be opened. */
    Either<Fault, SigningKey> key();

    /**
     * The signature in the form that is asked for; {@link SignatureForm#CLEARTEXT} gives the text back with it. The
     * same bytes, signed at the same time by the same key, have the same signature.
     *
     * @param at what the signature says it was made at; earlier than the key itself is a fault
     */
    Either<Fault, Bytes> sign(Material material, SignatureForm form, Instant at);
}
