package io.kernelagent.testkit.memory;

import io.kernelagent.core.problem.Fault;
import io.kernelagent.core.repo.Material;
import io.kernelagent.core.repo.SignatureForm;
import io.kernelagent.core.repo.SigningKey;
import io.kernelagent.core.text.Bytes;
import io.kernelagent.core.text.Digests;
import io.kernelagent.port.Signer;
import io.vavr.collection.Map;
import io.vavr.control.Either;
import java.time.Instant;

/** Signs by writing down who signed what and when: believable in tests only, and not part of what is shipped (L143). */
public final class InMemorySigner implements Signer {
    static final Bytes BEGIN = Bytes.utf8("-----BEGIN signed text-----\n");
    static final Bytes SIGNATURE = Bytes.utf8("-----BEGIN signature-----\n");

    private final SigningKey key;
    private final Map<String, Bytes> files;

    /** @param files what the files to sign hold, by their names */
    public InMemorySigner(SigningKey key, Map<String, Bytes> files) {
        this.key = key;
        this.files = files;
    }

    @Override
    public Either<Fault, SigningKey> key() {
        return Either.right(key);
    }

    @Override
    public Either<Fault, Bytes> sign(Material material, SignatureForm form, Instant at) {
        if (at.isBefore(key.created())) {
            return Either.left(Fault.harmless("sign", "in memory", "the signature would be older than its key"));
        }
        var bytes = content(files, material);
        var signature = Bytes.utf8("signed by " + key.primary() + " at " + at + ": " + Digests.sha256(bytes) + "\n");
        return Either.right(
                form == SignatureForm.CLEARTEXT
                        ? BEGIN.plus(bytes).plus(SIGNATURE).plus(signature)
                        : signature);
    }

    static Bytes content(Map<String, Bytes> files, Material material) {
        return material.fold(
                atHand -> atHand.bytes(), inFile -> files.get(inFile.name()).getOrElse(Bytes.EMPTY));
    }
}
