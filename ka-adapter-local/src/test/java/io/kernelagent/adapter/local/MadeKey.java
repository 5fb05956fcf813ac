package io.kernelagent.adapter.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Date;
import org.bouncycastle.bcpg.HashAlgorithmTags;
import org.bouncycastle.bcpg.PublicKeyAlgorithmTags;
import org.bouncycastle.bcpg.SymmetricKeyAlgorithmTags;
import org.bouncycastle.bcpg.sig.KeyFlags;
import org.bouncycastle.crypto.generators.Ed25519KeyPairGenerator;
import org.bouncycastle.crypto.params.Ed25519KeyGenerationParameters;
import org.bouncycastle.openpgp.PGPException;
import org.bouncycastle.openpgp.PGPKeyPair;
import org.bouncycastle.openpgp.PGPKeyRingGenerator;
import org.bouncycastle.openpgp.PGPSignature;
import org.bouncycastle.openpgp.PGPSignatureSubpacketGenerator;
import org.bouncycastle.openpgp.operator.bc.BcPBESecretKeyEncryptorBuilder;
import org.bouncycastle.openpgp.operator.bc.BcPGPContentSignerBuilder;
import org.bouncycastle.openpgp.operator.bc.BcPGPDigestCalculatorProvider;
import org.bouncycastle.openpgp.operator.bc.BcPGPKeyPair;

/** A key for tests, made here and now: a primary key and a subkey that signs, in files as GnuPG would export them. */
record MadeKey(Path secret, Path trusted) {
    static final String PASSPHRASE = "correct horse \u00fc";

    /** What a key may be made of. */
    record Recipe(Instant created, long secondsToLive, int bindingDigest, boolean subkeySigns) {
        static Recipe usual(Instant created) {
            return new Recipe(created, 0, HashAlgorithmTags.SHA512, true);
        }
    }

    static MadeKey in(Path folder, String name, Recipe recipe) throws IOException {
        try {
            var ring = ring(recipe);
            var secret = folder.resolve(name + ".secret.gpg");
            var trusted = folder.resolve(name + ".gpg");
            Files.write(secret, ring.generateSecretKeyRing().getEncoded());
            Files.setPosixFilePermissions(secret, PosixFilePermissions.fromString("rw-------"));
            Files.write(trusted, ring.generatePublicKeyRing().getEncoded());
            return new MadeKey(secret, trusted);
        } catch (PGPException broken) {
            throw new IOException(broken);
        }
    }

    /** A file with the passphrase, readable by its owner alone. */
    static Path passphrase(Path folder, String words) throws IOException {
        var file = Files.createTempFile(folder, "passphrase", "");
        Files.writeString(file, words + "\n");
        return file;
    }

    private static PGPKeyRingGenerator ring(Recipe recipe) throws PGPException {
        var primary = pair(recipe.created());
        var calculator = new BcPGPDigestCalculatorProvider().get(HashAlgorithmTags.SHA1);
        var ring = new PGPKeyRingGenerator(
                PGPSignature.POSITIVE_CERTIFICATION,
                primary,
                "KA test <ka@test.invalid>",
                calculator,
                flags(recipe, recipe.subkeySigns() ? KeyFlags.CERTIFY_OTHER : KeyFlags.SIGN_DATA)
                        .generate(),
                null,
                signing(recipe),
                new BcPBESecretKeyEncryptorBuilder(SymmetricKeyAlgorithmTags.AES_256).build(PASSPHRASE.toCharArray()));
        if (recipe.subkeySigns()) {
            ring.addSubKey(
                    pair(recipe.created()), flags(recipe, KeyFlags.SIGN_DATA).generate(), null, signing(recipe));
        }
        return ring;
    }

    private static BcPGPContentSignerBuilder signing(Recipe recipe) {
        return new BcPGPContentSignerBuilder(PublicKeyAlgorithmTags.EDDSA_LEGACY, recipe.bindingDigest());
    }

    private static PGPKeyPair pair(Instant created) throws PGPException {
        var generator = new Ed25519KeyPairGenerator();
        generator.init(new Ed25519KeyGenerationParameters(new SecureRandom()));
        return new BcPGPKeyPair(
                4, PublicKeyAlgorithmTags.EDDSA_LEGACY, generator.generateKeyPair(), Date.from(created));
    }

    private static PGPSignatureSubpacketGenerator flags(Recipe recipe, int flags) {
        var said = new PGPSignatureSubpacketGenerator();
        said.setKeyFlags(true, flags);
        said.setSignatureCreationTime(true, Date.from(recipe.created()));
        if (recipe.secondsToLive() > 0) {
            said.setKeyExpirationTime(true, recipe.secondsToLive());
        }
        return said;
    }
}
