package io.kernelagent.adapter.local;

import io.kernelagent.core.repo.SigningKey;
import io.kernelagent.core.text.Bytes;
import io.kernelagent.core.text.Fingerprint;
import io.vavr.collection.List;
import io.vavr.collection.Seq;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Iterator;
import org.bouncycastle.bcpg.sig.KeyFlags;
import org.bouncycastle.openpgp.PGPException;
import org.bouncycastle.openpgp.PGPPublicKey;
import org.bouncycastle.openpgp.PGPSignature;
import org.bouncycastle.openpgp.operator.bc.BcPGPContentVerifierBuilderProvider;

/**
 * Which keys of one ring may sign, and until when. A key is what its newest self-signature says, provided that the
 * signature is real and rests on a sound digest; the file around it proves nothing.
 */
final class PgpKeys {
    private static final BcPGPContentVerifierBuilderProvider VERIFIER = new BcPGPContentVerifierBuilderProvider();

    private final PGPPublicKey primary;

    private PgpKeys(PGPPublicKey primary) {
        this.primary = primary;
    }

    /** A key that may sign, and who it is for the world. */
    record Signer(PGPPublicKey key, SigningKey described) {}

    /** A key that may not, and why. */
    static Either<String, Signer> signer(PGPPublicKey primary, PGPPublicKey key) {
        return new PgpKeys(primary).signer(key);
    }

    static Fingerprint fingerprint(PGPPublicKey key) {
        return new Fingerprint(HexFormat.of().withUpperCase().formatHex(key.getFingerprint()));
    }

    private Either<String, Signer> signer(PGPPublicKey key) {
        if (primary.getVersion() != 4 || key.getVersion() != 4) {
            return Either.left("is of version " + key.getVersion() + "; package managers know version 4");
        }
        return selfSignature()
                .flatMap(self -> key.isMasterKey()
                        ? signer(key, self, expiry(primary, self))
                        : binding(key)
                                .flatMap(binding ->
                                        signer(key, binding, earlier(expiry(primary, self), expiry(key, binding)))));
    }

    private Either<String, Signer> signer(PGPPublicKey key, PGPSignature said, Option<Instant> expires) {
        if ((said.getHashedSubPackets().getKeyFlags() & KeyFlags.SIGN_DATA) == 0) {
            return Either.left("may not sign data");
        }
        var described = new SigningKey(
                fingerprint(primary), fingerprint(key), key.getCreationTime().toInstant(), expires);
        return Either.right(new Signer(key, described));
    }

    /** What the primary key says of itself, on a name or directly. */
    private Either<String, PGPSignature> selfSignature() {
        if (primary.hasRevocation()) {
            return Either.left("was revoked");
        }
        var direct = all(primary.getSignaturesOfType(PGPSignature.DIRECT_KEY)).filter(this::isDirectOfPrimary);
        var names = List.ofAll(() -> primary.getRawUserIDs())
                .map(Bytes::copyOf)
                .flatMap(name -> all(primary.getSignaturesForID(name.toArray()))
                        .filter(signature -> isCertification(signature, name)));
        return newest(direct.appendAll(names), "has no valid self-signature on a sound digest (SHA-1 is none)");
    }

    private Either<String, PGPSignature> binding(PGPPublicKey key) {
        if (key.hasRevocation()) {
            return Either.left("was revoked");
        }
        var bindings = all(key.getSignaturesOfType(PGPSignature.SUBKEY_BINDING))
                .filter(signature -> isBinding(signature, key));
        return newest(bindings, "is not bound to its primary key by a signature on a sound digest (SHA-1 is none)");
    }

    private static Either<String, PGPSignature> newest(Seq<PGPSignature> valid, String otherwise) {
        return valid.maxBy(PGPSignature::getCreationTime).toEither(otherwise);
    }

    private boolean isDirectOfPrimary(PGPSignature signature) {
        return isReal(signature, primary, given -> given.verifyCertification(primary));
    }

    private boolean isCertification(PGPSignature signature, Bytes name) {
        return signature.isCertification()
                && isReal(signature, primary, given -> given.verifyCertification(name.toArray(), primary));
    }

    /** A subkey that signs must itself agree to belong to the primary key, or anybody could adopt a foreign one. */
    private boolean isBinding(PGPSignature signature, PGPPublicKey key) {
        return isReal(signature, primary, given -> given.verifyCertification(primary, key))
                && all(embedded(signature))
                        .filter(inner -> inner.getSignatureType() == PGPSignature.PRIMARYKEY_BINDING)
                        .exists(inner -> isReal(inner, key, given -> given.verifyCertification(primary, key)));
    }

    private static Iterator<PGPSignature> embedded(PGPSignature signature) {
        try {
            var hashed = List.ofAll(signature.getHashedSubPackets().getEmbeddedSignatures());
            return hashed.appendAll(signature.getUnhashedSubPackets().getEmbeddedSignatures())
                    .iterator();
        } catch (PGPException unreadable) {
            return List.<PGPSignature>empty().iterator();
        }
    }

    private interface Verification {
        boolean holds(PGPSignature signature) throws PGPException;
    }

    private static boolean isReal(PGPSignature signature, PGPPublicKey by, Verification verification) {
        if (signature.getKeyID() != by.getKeyID() || !PgpDigests.isSound(signature)) {
            return false;
        }
        try {
            signature.init(VERIFIER, by);
            return verification.holds(signature);
        } catch (PGPException unreadable) {
            return false;
        }
    }

    private static List<PGPSignature> all(Iterator<PGPSignature> signatures) {
        return List.ofAll(() -> signatures);
    }

    private static Option<Instant> expiry(PGPPublicKey key, PGPSignature said) {
        long seconds = said.getHashedSubPackets().getKeyExpirationTime();
        return Option.when(seconds > 0, () -> key.getCreationTime().toInstant().plusSeconds(seconds));
    }

    private static Option<Instant> earlier(Option<Instant> one, Option<Instant> two) {
        return one.isEmpty() || (two.isDefined() && two.get().isBefore(one.get())) ? two : one;
    }
}
