package io.kernelagent.adapter.local;

import io.kernelagent.core.text.Digest;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** A stream that knows the SHA-256 of everything that was read through it. */
final class DigestingStream extends DigestInputStream {
    DigestingStream(InputStream stream) {
        super(stream, sha256());
    }

    /** Reads on to the end, and says what the digest of the whole is. */
    Digest digestOfAll() throws IOException {
        transferTo(OutputStream.nullOutputStream());
        return new Digest(
                Digest.Algorithm.SHA256,
                HexFormat.of().formatHex(getMessageDigest().digest()));
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("every Java platform has SHA-256", missing);
        }
    }
}
