package io.kernelagent.adapter.local;

import io.kernelagent.core.problem.Fault;
import io.kernelagent.core.repo.Material;
import io.kernelagent.core.repo.SignatureForm;
import io.kernelagent.core.repo.SigningKey;
import io.kernelagent.core.text.Bytes;
import io.kernelagent.port.Signer;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Date;
import org.bouncycastle.bcpg.ArmoredOutputStream;
import org.bouncycastle.openpgp.PGPException;
import org.bouncycastle.openpgp.PGPSignature;
import org.bouncycastle.openpgp.PGPSignatureGenerator;
import org.bouncycastle.openpgp.PGPSignatureSubpacketGenerator;
import org.bouncycastle.openpgp.operator.bc.BcPGPContentSignerBuilder;

/**
 * Signs with a key that GnuPG exported to a file. The file is opened and the key unlocked when it is first asked for; a
 * passphrase from a descriptor can be read only once.
 */
public final class OpenPgpSigner implements Signer {
    private final SigningSettings settings;
    private final Path folder;
    private Option<Either<Fault, PgpSecret>> opened = Option.none();

    /** @param folder what the relative names of files to sign count from */
    public OpenPgpSigner(SigningSettings settings, Path folder) {
        this.settings = settings;
        this.folder = folder;
    }

    @Override
    public Either<Fault, SigningKey> key() {
        return secret().map(secret -> secret.signer().described());
    }

    private synchronized Either<Fault, PgpSecret> secret() {
        if (opened.isEmpty()) {
            opened = Option.some(open());
        }
        return opened.get();
    }

    private Either<Fault, PgpSecret> open() {
        return passphrase().flatMap(passphrase -> {
            try {
                return PgpSecret.open(settings.secretKey(), passphrase).mapLeft(this::noKey);
            } catch (IOException unreadable) {
                return Either.left(noKey(Faults.reason(unreadable)));
            } finally {
                passphrase.wipe();
            }
        });
    }

    private Either<Fault, SecretFile.Passphrase> passphrase() {
        return settings.passphrase()
                .map(OpenPgpSigner::passphrase)
                .getOrElse(() -> Either.right(SecretFile.Passphrase.NONE));
    }

    private static Either<Fault, SecretFile.Passphrase> passphrase(Path file) {
        try {
            return Either.right(SecretFile.passphrase(file));
        } catch (IOException unreadable) {
            return Either.left(Fault.harmless("read the passphrase", file.toString(), Faults.reason(unreadable)));
        }
    }

    private Fault noKey(String reason) {
        return Fault.harmless("open the signing key", settings.secretKey().toString(), "the key file " + reason);
    }

    @Override
    public Either<Fault, Bytes> sign(Material material, SignatureForm form, Instant at) {
        return secret().flatMap(
                        secret -> at.isBefore(secret.signer().described().created())
                                ? Either.left(failed("the signature would be older than its key"))
                                : sign(secret, material, form, at));
    }

    private Either<Fault, Bytes> sign(PgpSecret secret, Material material, SignatureForm form, Instant at) {
        try {
            return Either.right(
                    form == SignatureForm.CLEARTEXT
                            ? cleartext(secret, material, at)
                            : detached(secret, material, form == SignatureForm.ARMORED, at));
        } catch (IOException unreadable) {
            return Either.left(failed(Faults.reason(unreadable)));
        } catch (PGPException refused) {
            return Either.left(failed(Option.of(refused.getMessage()).getOrElse("the key refused to sign")));
        }
    }

    private static Fault failed(String reason) {
        return Fault.harmless("sign", "with the key of ka.yaml", reason);
    }

    private Bytes detached(PgpSecret secret, Material material, boolean armored, Instant at)
            throws IOException, PGPException {
        var generator = generator(secret, PGPSignature.BINARY_DOCUMENT, at);
        SignedBytes.feed(material, folder, generator::update);
        return encoded(generator.generate(), armored);
    }

    private static Bytes cleartext(PgpSecret secret, Material material, Instant at) throws IOException, PGPException {
        var text = material.fold(atHand -> atHand.bytes(), inFile -> Bytes.EMPTY);
        if (!text.endsWith(Bytes.utf8("\n"))) {
            throw new IOException("only a text at hand, whose last line ends, has a cleartext form");
        }
        var generator = generator(secret, PGPSignature.CANONICAL_TEXT_DOCUMENT, at);
        SignedBytes.feedText(text, generator::update);
        return Cleartext.write(text, encoded(generator.generate(), true));
    }

    private static PGPSignatureGenerator generator(PgpSecret secret, int type, Instant at) throws PGPException {
        var key = secret.signer().key();
        var generator =
                new PGPSignatureGenerator(new BcPGPContentSignerBuilder(key.getAlgorithm(), PgpDigests.OURS), key);
        generator.init(type, secret.secret());
        var hashed = new PGPSignatureSubpacketGenerator();
        hashed.setIssuerFingerprint(false, key);
        hashed.setSignatureCreationTime(false, Date.from(at));
        generator.setHashedSubpackets(hashed.generate());
        var unhashed = new PGPSignatureSubpacketGenerator();
        unhashed.setIssuerKeyID(false, key.getKeyID());
        generator.setUnhashedSubpackets(unhashed.generate());
        return generator;
    }

    private static Bytes encoded(PGPSignature signature, boolean armored) throws IOException {
        var bytes = new ByteArrayOutputStream();
        if (armored) {
            try (var armor = ArmoredOutputStream.builder().clearHeaders().build(bytes)) {
                signature.encode(armor);
            }
        } else {
            signature.encode(bytes);
        }
        return Bytes.copyOf(bytes.toByteArray());
    }
}
