package io.kernelagent.packing;

import io.kernelagent.core.text.Digest;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * Size and digests of a file, read once.
 *
 * @param size how many bytes it has
 * @param md5 for file lists
 * @param sha256 for everything that matters
 */
public record FileSums(long size, Digest md5, Digest sha256) {
    /** A size at which a disk and a digest are both busy. */
    static final int BUFFER = 1 << 16;

    /** The sums of a file of this machine; a symbolic link is not followed. */
    public static FileSums of(Path file) throws IOException {
        try (var stream = Files.newInputStream(file, LinkOption.NOFOLLOW_LINKS)) {
            return of(stream);
        }
    }

    private static FileSums of(InputStream stream) throws IOException {
        var md5 = digester("MD5");
        var sha256 = digester("SHA-256");
        var buffer = new byte[BUFFER];
        long size = 0;
        for (int count = stream.read(buffer); count >= 0; count = stream.read(buffer)) {
            md5.update(buffer, 0, count);
            sha256.update(buffer, 0, count);
            size += count;
        }
        return new FileSums(size, finished(md5, Digest.Algorithm.MD5), finished(sha256, Digest.Algorithm.SHA256));
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
