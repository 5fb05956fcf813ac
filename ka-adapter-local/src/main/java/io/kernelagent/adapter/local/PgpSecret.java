package io.kernelagent.adapter.local;

import io.vavr.Tuple;
import io.vavr.Tuple2;
import io.vavr.collection.List;
import io.vavr.control.Either;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import org.bouncycastle.openpgp.PGPException;
import org.bouncycastle.openpgp.PGPPrivateKey;
import org.bouncycastle.openpgp.PGPSecretKey;
import org.bouncycastle.openpgp.PGPSecretKeyRing;
import org.bouncycastle.openpgp.PGPSecretKeyRingCollection;
import org.bouncycastle.openpgp.PGPUtil;
import org.bouncycastle.openpgp.operator.bc.BcKeyFingerprintCalculator;
import org.bouncycastle.openpgp.operator.bc.BcPBESecretKeyDecryptorBuilder;
import org.bouncycastle.openpgp.operator.bc.BcPGPDigestCalculatorProvider;

/**
 * The opened signing key. As gpg does, it is the last subkey that may sign and whose secret is there (an exported key
 * may lack the secret of its primary key), else the primary key.
 */
record PgpSecret(PgpKeys.Signer signer, PGPPrivateKey secret) {
    /** The key of a file, or why there is none to sign with. */
    static Either<String, PgpSecret> open(Path file, SecretFile.Passphrase passphrase) throws IOException {
        var rings = rings(file);
        return rings.size() == 1
                ? chosen(rings.head()).flatMap(key -> unlocked(key._1, key._2, passphrase))
                : Either.left("holds " + rings.size() + " secret keys; export the one that signs");
    }

    private static List<PGPSecretKeyRing> rings(Path file) throws IOException {
        var content = SecretFile.read(file).toArray();
        try (var stream = PGPUtil.getDecoderStream(new ByteArrayInputStream(content))) {
            return List.ofAll(new PGPSecretKeyRingCollection(stream, new BcKeyFingerprintCalculator()));
        } catch (PGPException noKeys) {
            throw new IOException("no secret key of OpenPGP is in it", noKeys);
        } finally {
            Arrays.fill(content, (byte) 0);
        }
    }

    private static Either<String, Tuple2<PGPSecretKey, PgpKeys.Signer>> chosen(PGPSecretKeyRing ring) {
        var keys = List.ofAll(ring).filter(key -> !key.isPrivateKeyEmpty());
        var fit = keys.reverse().map(key -> PgpKeys.signer(ring.getPublicKey(), key.getPublicKey())
                .map(signer -> Tuple.of(key, signer)));
        return fit.find(Either::isRight)
                .getOrElse(() -> Either.left("holds no key that may sign: "
                        + fit.map(Either::getLeft).headOption().getOrElse("the secrets are not in the file")));
    }

    private static Either<String, PgpSecret> unlocked(
            PGPSecretKey key, PgpKeys.Signer signer, SecretFile.Passphrase passphrase) {
        try {
            var decryptor = new BcPBESecretKeyDecryptorBuilder(new BcPGPDigestCalculatorProvider())
                    .build(passphrase.characters());
            return Either.right(new PgpSecret(signer, key.extractPrivateKey(decryptor)));
        } catch (PGPException locked) {
            return Either.left("is locked: the passphrase is missing or wrong");
        }
    }

    /** No part of it is for people. */
    @Override
    public String toString() {
        return "secret of " + signer.described().signer();
    }
}
