package io.kernelagent.packing;

import io.kernelagent.core.text.Bytes;
import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;

/**
 * A file in the making, under another name in the same folder: it becomes itself by {@link #finish()}, whole and
 * flushed, or it is gone when it is closed before.
 */
public final class NewFile implements Closeable {
    private static final String MODE = "rw-r--r--";

    private final Path target;
    private final Path temporary;
    private final FileChannel channel;

    private NewFile(Path target, Path temporary, FileChannel channel) {
        this.target = target;
        this.temporary = temporary;
        this.channel = channel;
    }

    /** Begins a file in a folder, which is made when it is absent. */
    public static NewFile in(Path folder, String name) throws IOException {
        Files.createDirectories(folder);
        var temporary = Files.createTempFile(folder, ".ka-write-", ".tmp");
        Files.setPosixFilePermissions(temporary, PosixFilePermissions.fromString(MODE));
        return new NewFile(
                folder.resolve(name), temporary, FileChannel.open(temporary, Set.of(StandardOpenOption.WRITE)));
    }

    /** Takes bytes behind those that are there. Flush it before asking for the position; closing it does no more. */
    public OutputStream end() {
        return new Unclosable(new BufferedOutputStream(Channels.newOutputStream(channel), FileSums.BUFFER));
    }

    /** How many bytes are there. */
    public long position() throws IOException {
        return channel.position();
    }

    /** Writes bytes over those at a place. */
    public void overwrite(long place, Bytes bytes) throws IOException {
        var buffer = ByteBuffer.wrap(bytes.toArray());
        while (buffer.hasRemaining()) {
            channel.write(buffer, place + buffer.position());
        }
    }

    /** Makes the file itself: on the disk, under its own name. */
    public Path finish() throws IOException {
        channel.force(true);
        channel.close();
        Files.move(temporary, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        try (var folder = FileChannel.open(target.toAbsolutePath().getParent(), StandardOpenOption.READ)) {
            folder.force(true);
        }
        return target;
    }

    @Override
    public void close() throws IOException {
        channel.close();
        Files.deleteIfExists(temporary);
    }
}
