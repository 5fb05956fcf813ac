package io.kernelagent.adapter.local;

import io.kernelagent.core.text.Bytes;
import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Reads files whole, but no larger ones than the limits allow. */
final class BoundedFiles {
    private final LocalSettings.Limits limits;

    BoundedFiles(LocalSettings.Limits limits) {
        this.limits = limits;
    }

    Bytes read(Path file) throws IOException {
        try (var stream = Files.newInputStream(file)) {
            var size = Files.size(file);
            if (size > limits.fileBytes()) {
                throw tooLarge(file);
            }
            var content = stream.readNBytes((int) Math.min(limits.fileBytes() + 1, Integer.MAX_VALUE - 8));
            if (content.length > limits.fileBytes()) {
                throw tooLarge(file);
            }
            return Bytes.wrap(content);
        }
    }

    private FileSystemException tooLarge(Path file) {
        return new FileSystemException(
                file.toString(), null, "it is larger than the limit of " + limits.fileBytes() + " bytes");
    }
}
