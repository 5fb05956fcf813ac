package io.kernelagent.adapter.local;

import io.kernelagent.core.repo.Verdict;
import io.kernelagent.core.text.Bytes;
import io.vavr.collection.List;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import org.bouncycastle.openpgp.PGPException;
import org.bouncycastle.openpgp.PGPObjectFactory;
import org.bouncycastle.openpgp.PGPSignature;
import org.bouncycastle.openpgp.PGPSignatureList;
import org.bouncycastle.openpgp.PGPUtil;
import org.bouncycastle.openpgp.operator.bc.BcKeyFingerprintCalculator;
import org.bouncycastle.openpgp.operator.bc.BcPGPContentVerifierBuilderProvider;

/** One check of one signature at one moment. */
final class PgpCheck {
    private static final Bytes ARMOR = Bytes.utf8("-----BEGIN ");

    /** As much as pacman takes. */
    private static final int LARGEST = 16_384;

    /** Clocks differ; a signature may be a little ahead of ours. */
    private static final Duration TOLERANCE = Duration.ofMinutes(10);

    private final List<PgpKeys.Signer> keys;
    private final Instant now;

    PgpCheck(List<PgpKeys.Signer> keys, Instant now) {
        this.keys = keys;
        this.now = now;
    }

    /** Where the signed bytes come from. */
    interface Source {
        void feed(SignedBytes.Sink sink) throws IOException;
    }

    /**
     * Fails only when the signed bytes cannot be read; whatever is wrong with the signature is a verdict. An armor may
     * hold the signatures of several keys, while a repository changes from one to the next: then each one by a key that
     * is trusted must be good, and there must be one.
     */
    Verdict verdict(Bytes encoded, int type, Source source) throws IOException {
        var parsed = parse(encoded);
        if (parsed.isLeft()) {
            return new Verdict.Bad(parsed.getLeft());
        }
        var signatures = parsed.get();
        var known = signatures.filter(signature -> key(signature).isDefined());
        if (known.isEmpty()) {
            return new Verdict.Bad("was made by a key that is not trusted: "
                    + signatures.map(PgpCheck::id).mkString(", "));
        }
        for (var signature : known.tail()) {
            var verdict = verdict(signature, type, source);
            if (!verdict.isGood()) {
                return verdict;
            }
        }
        return verdict(known.head(), type, source);
    }

    private Option<PgpKeys.Signer> key(PGPSignature signature) {
        return keys.find(known -> known.key().getKeyID() == signature.getKeyID());
    }

    private static String id(PGPSignature signature) {
        return Long.toHexString(signature.getKeyID());
    }

    private Verdict verdict(PGPSignature signature, int type, Source source) throws IOException {
        return verdict(signature, type, key(signature).get(), source);
    }

    private Verdict verdict(PGPSignature signature, int type, PgpKeys.Signer signer, Source source) throws IOException {
        var objection = objection(signature, type, signer);
        if (!objection.isEmpty()) {
            return new Verdict.Bad(objection);
        }
        return isOf(signature, signer, source)
                ? new Verdict.Good(
                        signer.described().primary(),
                        signature.getCreationTime().toInstant())
                : new Verdict.Bad("is not of these bytes");
    }

    private String objection(PGPSignature signature, int type, PgpKeys.Signer signer) {
        var made = signature.getCreationTime().toInstant();
        if (signature.getSignatureType() != type) {
            return "is of another type";
        }
        if (!PgpDigests.isSound(signature)) {
            return "rests on a digest that can be forged";
        }
        if (made.isBefore(signer.described().created())) {
            return "is older than its key";
        }
        if (made.isAfter(now.plus(TOLERANCE))) {
            return "comes from the future: " + made;
        }
        return signer.described()
                .expires()
                .filter(end -> !now.isBefore(end))
                .map(end -> "was made by a key that expired at " + end)
                .getOrElse("");
    }

    private static boolean isOf(PGPSignature signature, PgpKeys.Signer signer, Source source) throws IOException {
        try {
            signature.init(new BcPGPContentVerifierBuilderProvider(), signer.key());
            source.feed(signature::update);
            return signature.verify();
        } catch (PGPException | IllegalArgumentException | IndexOutOfBoundsException | ArithmeticException broken) {
            return false;
        }
    }

    /** Bouncy Castle says "malformed" in many ways. */
    private static Either<String, List<PGPSignature>> parse(Bytes encoded) {
        if (encoded.isEmpty() || encoded.length() > LARGEST) {
            return Either.left("is missing or too large to be one");
        }
        try (var stream = PGPUtil.getDecoderStream(new ByteArrayInputStream(encoded.toArray()))) {
            var objects = new PGPObjectFactory(stream, new BcKeyFingerprintCalculator());
            return objects.nextObject() instanceof PGPSignatureList list
                            && (list.size() == 1 || encoded.startsWith(ARMOR))
                            && objects.nextObject() == null
                    ? Either.right(List.ofAll(list))
                    : Either.left("is no single signature of OpenPGP");
        } catch (IOException
                | IllegalArgumentException
                | IllegalStateException
                | IndexOutOfBoundsException
                | NegativeArraySizeException
                | ClassCastException
                | UnsupportedOperationException malformed) {
            return Either.left("cannot be read as one");
        }
    }
}
