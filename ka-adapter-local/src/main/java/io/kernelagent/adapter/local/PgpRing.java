package io.kernelagent.adapter.local;

import io.kernelagent.core.repo.Keyring;
import io.kernelagent.core.repo.SigningKey;
import io.kernelagent.core.text.Bytes;
import io.kernelagent.core.text.Fingerprint;
import io.vavr.collection.List;
import io.vavr.control.Either;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Instant;
import org.bouncycastle.openpgp.PGPException;
import org.bouncycastle.openpgp.PGPPublicKeyRing;
import org.bouncycastle.openpgp.PGPPublicKeyRingCollection;
import org.bouncycastle.openpgp.PGPSignature;
import org.bouncycastle.openpgp.PGPUtil;
import org.bouncycastle.openpgp.operator.bc.BcKeyFingerprintCalculator;

/** One primary key with its subkeys. */
record PgpRing(PGPPublicKeyRing ring) {
    /** The rings of an export; left says why there are none. */
    static Either<String, List<PgpRing>> rings(Bytes exported) {
        try (var stream = PGPUtil.getDecoderStream(new ByteArrayInputStream(exported.toArray()))) {
            return Either.right(List.ofAll(new PGPPublicKeyRingCollection(stream, new BcKeyFingerprintCalculator()))
                    .map(PgpRing::new));
        } catch (IOException unreadable) {
            return Either.left(Faults.reason(unreadable));
        } catch (PGPException noKeys) {
            return Either.left("no public key of OpenPGP is in it");
        }
    }

    /** All rings of a file, as everybody may know them. */
    static Keyring keyring(Bytes exported, List<PgpRing> rings) {
        return new Keyring(
                exported,
                rings.flatMap(PgpRing::key),
                rings.filter(one -> one.key().isEmpty()).map(one -> new Keyring.Unfit(one.primary(), one.objection())),
                rings.flatMap(PgpRing::owners).headOption().getOrElse(""),
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

    /** The names on the key; whether they are true is for the one to judge who trusts it. */
    private List<String> owners() {
        return List.ofAll(() -> ring.getPublicKey().getUserIDs());
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
