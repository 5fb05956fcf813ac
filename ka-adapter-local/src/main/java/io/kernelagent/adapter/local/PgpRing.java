package io.kernelagent.adapter.local;

import io.kernelagent.core.repo.Keyring;
import io.kernelagent.core.repo.SigningKey;
import io.kernelagent.core.text.Bytes;
import io.kernelagent.core.text.Fingerprint;
import io.vavr.collection.List;
import io.vavr.control.Either;
import java.time.Instant;
import org.bouncycastle.openpgp.PGPPublicKeyRing;
import org.bouncycastle.openpgp.PGPSignature;

/** One primary key with its subkeys. */
record PgpRing(PGPPublicKeyRing ring) {
    /** All rings of a file, as everybody may know them. */
    static Keyring keyring(Bytes exported, List<PgpRing> rings) {
        return new Keyring(
                exported,
                rings.flatMap(PgpRing::key),
                rings.filter(one -> one.key().isEmpty()).map(one -> new Keyring.Unfit(one.primary(), one.objection())),
                rings.map(PgpRing::changed).max().getOrElse(Instant.EPOCH));
    }

    /** The keys whose signatures count. */
    List<PgpKeys.Signer> signers() {
        return judged().flatMap(key -> key);
    }

    /** The key that gpg would sign with: the last one that may. */
    private List<SigningKey> key() {
        return signers().takeRight(1).map(PgpKeys.Signer::described);
    }

    private Fingerprint primary() {
        return PgpKeys.fingerprint(ring.getPublicKey());
    }

    /** Why none of them counts. */
    private String objection() {
        return judged().map(Either::getLeft).distinct().mkString("; and a subkey ");
    }

    private List<Either<String, PgpKeys.Signer>> judged() {
        return List.ofAll(ring).map(key -> PgpKeys.signer(ring.getPublicKey(), key));
    }

    /** When it said something about itself for the last time: to prolong a key is to sign it again. */
    private Instant changed() {
        return List.ofAll(ring)
                .flatMap(key -> List.<PGPSignature>ofAll(key::getSignatures))
                .map(signature -> signature.getCreationTime().toInstant())
                .max()
                .getOrElse(Instant.EPOCH);
    }
}
