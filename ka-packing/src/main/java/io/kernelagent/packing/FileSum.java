package io.kernelagent.packing;

import io.kernelagent.core.text.Digest;
import java.io.IOException;
import java.nio.file.Path;

/**
 * Size and SHA-256 of a file, read once: all that anybody asks of a whole package.
 *
 * @param size how many bytes it has
 * @param sha256 what they are known by
 */
public record FileSum(long size, Digest sha256) {

    /** The sum of a file of this machine; a symbolic link is not followed. */
    public static FileSum of(Path file) throws IOException {
        var sha256 = FileSums.digester("SHA-256");
        long size = FileSums.feed(file, sha256);
        return new FileSum(size, FileSums.finished(sha256, Digest.Algorithm.SHA256));
    }
}
