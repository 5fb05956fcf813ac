package io.kernelagent.adapter.local;

import static java.nio.file.StandardOpenOption.WRITE;

import io.kernelagent.core.text.Bytes;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** The disk of this machine. */
final class RealDisk implements Disk {
    @Override
    public void makeFolder(Path folder) throws IOException {
        DurableFiles.makeFolder(folder);
    }

    @Override
    public void create(Path file, Bytes content) throws IOException {
        DurableFiles.create(file, content, false);
        flush(file);
    }

    @Override
    public void create(Path file, InputStream content) throws IOException {
        DurableFiles.create(file, Bytes.EMPTY, false);
        try (var channel = FileChannel.open(file, WRITE);
                var stream = Channels.newOutputStream(channel)) {
            content.transferTo(stream);
            channel.force(true);
        }
    }

    @Override
    public void link(Path link, String target) throws IOException {
        Files.createSymbolicLink(link, Path.of(target));
    }

    @Override
    public void rename(Path from, Path to) throws IOException {
        Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
    }

    @Override
    public void flush(Path place) throws IOException {
        DurableFiles.flushFolder(place);
    }

    @Override
    public void delete(Path place) throws IOException {
        Files.delete(place);
    }
}
