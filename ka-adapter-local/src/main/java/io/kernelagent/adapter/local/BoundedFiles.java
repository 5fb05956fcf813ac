package io.kernelagent.adapter.local;

import io.kernelagent.core.text.Bytes;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Reads files whole, but no larger ones than the limits allow. */
final class BoundedFiles {
    private static final int LARGEST_ARRAY = Integer.MAX_VALUE - 8;
    private static final int FIRST_GROWTH = 8192;
    private static final int PORTION = 1 << 18;

    private final LocalSettings.Limits limits;

    BoundedFiles(LocalSettings.Limits limits) {
        this.limits = limits;
    }

    Bytes read(Path file) throws IOException {
        try (var channel = Files.newByteChannel(file)) {
            var size = channel.size();
            if (size > limits.fileBytes()) {
                throw tooLarge(file);
            }
            // One byte more than there should be: a file that grows meanwhile, or that has no size (/proc), is seen.
            var buffer = ByteBuffer.allocate((int) Math.min(size + 1, LARGEST_ARRAY));
            while (channel.read(nextPortion(buffer)) >= 0) {
                if (buffer.position() == buffer.capacity()) {
                    buffer = grown(file, buffer);
                }
            }
            return Bytes.wrap(buffer.array(), buffer.position());
        }
    }

    /** Each thread keeps a second buffer, outside of the heap, as large as what was ever asked for at a time. */
    private static ByteBuffer nextPortion(ByteBuffer buffer) {
        return buffer.limit((int) Math.min(buffer.position() + (long) PORTION, buffer.capacity()));
    }

    private ByteBuffer grown(Path file, ByteBuffer full) throws FileSystemException {
        long most = Math.min(limits.fileBytes() + 1, LARGEST_ARRAY);
        if (full.capacity() >= most) {
            throw tooLarge(file);
        }
        int larger = (int) Math.min(Math.max(full.capacity() * 2L, FIRST_GROWTH), most);
        return ByteBuffer.allocate(larger).put(full.flip());
    }

    private FileSystemException tooLarge(Path file) {
        return new FileSystemException(
                file.toString(), null, "it is larger than the limit of " + limits.fileBytes() + " bytes");
    }
}
