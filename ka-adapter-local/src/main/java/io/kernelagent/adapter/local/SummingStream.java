package io.kernelagent.adapter.local;

import io.kernelagent.core.repo.FileSum;
import io.kernelagent.core.text.Digest;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.util.HexFormat;

/** A stream that knows the size and the SHA-256 of everything that was read through it. */
final class SummingStream extends FilterInputStream {
    private final MessageDigest digest = DigestingStream.sha256();
    private long size;

    SummingStream(InputStream stream) {
        super(stream);
    }

    @Override
    public int read() throws IOException {
        int octet = super.read();
        if (octet >= 0) {
            digest.update((byte) octet);
            size++;
        }
        return octet;
    }

    @Override
    public int read(byte[] target, int from, int length) throws IOException {
        int read = super.read(target, from, length);
        if (read > 0) {
            digest.update(target, from, read);
            size += read;
        }
        return read;
    }

    /** The sum of what was read; it can be asked once. */
    FileSum sum() {
        return new FileSum(
                size, new Digest(Digest.Algorithm.SHA256, HexFormat.of().formatHex(digest.digest())));
    }
}
