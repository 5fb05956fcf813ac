package io.kernelagent.packing;

import io.kernelagent.core.text.Digest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * Size and digests of a staged file, read once.
 *
 * @param size how many bytes it has
 * @param md5 for file lists
 * @param sha256 for everything that matters
 */
record FileSums(long size, Digest md5, Digest sha256) {
    /** A size at which a disk and a digest are both busy. */
    static final int BUFFER = 1 << 16;

    /** The sums of a file of this machine; a symbolic link is not followed. */
    static FileSums of(Path file) throws IOException {
        var md5 = digester("MD5");
        var sha256 = digester("SHA-256");
        long size = feed(file, md5, sha256);
        return new FileSums(size, finished(md5, Digest.Algorithm.MD5), finished(sha256, Digest.Algorithm.SHA256));
    }

    /** Gives the bytes of a file to some digests, and says how many there were. */
    static long feed(Path file, MessageDigest... digesters) throws IOException {
        try (var stream = Files.newInputStream(file, LinkOption.NOFOLLOW_LINKS)) {
            var buffer = bufferFor(stream.available());
            long size = 0;
            for (int count = stream.read(buffer); count >= 0; count = stream.read(buffer)) {
                for (var digester : digesters) {
                    digester.update(buffer, 0, count);
                }
                size += count;
            }
            return size;
        }
    }

    /** Room for so many bytes and for the end behind them, within reason: most files of a kernel are small. */
    static byte[] bufferFor(long size) {
        return new byte[(int) Math.min(BUFFER, size + 1)];
    }

    static MessageDigest digester(String algorithm) {
        try {
            return MessageDigest.getInstance(algorithm);
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("every Java platform has " + algorithm, missing);
        }
    }

    static Digest finished(MessageDigest digester, Digest.Algorithm algorithm) {
        return new Digest(algorithm, HexFormat.of().formatHex(digester.digest()));
    }
}
