package io.kernelagent.adapter.local;

import org.bouncycastle.bcpg.HashAlgorithmTags;
import org.bouncycastle.openpgp.PGPSignature;

/**
 * Which digests a signature may rest on. For SHA-1 two messages with one digest are made to order, so what it binds is
 * bound to nothing.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc9580#section-9.5">RFC 9580, 9.5: Hash Algorithms</a>
 */
final class PgpDigests {
    /** What we sign with. */
    static final int OURS = HashAlgorithmTags.SHA512;

    private PgpDigests() {}

    static boolean isSound(PGPSignature signature) {
        return switch (signature.getHashAlgorithm()) {
            case HashAlgorithmTags.SHA224,
                    HashAlgorithmTags.SHA256,
                    HashAlgorithmTags.SHA384,
                    HashAlgorithmTags.SHA512 -> true;
            default -> false;
        };
    }
}
