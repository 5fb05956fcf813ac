package io.kernelagent.adapter.local;

import io.kernelagent.core.text.Bytes;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileSystemException;
import java.nio.file.Path;

/** A disk on which one write after a number of others finds no room. What is deleted gives no trouble. */
final class FullDisk implements Disk {
    private final Disk disk = new RealDisk();
    private int left;

    FullDisk(int left) {
        this.left = left;
    }

    private void take() throws IOException {
        if (left-- == 0) {
            throw new FileSystemException(null, null, "No space left on device");
        }
    }

    @Override
    public void makeFolder(Path folder) throws IOException {
        take();
        disk.makeFolder(folder);
    }

    @Override
    public void create(Path file, Bytes content) throws IOException {
        disk.create(file, content);
        take();
    }

    /** Some of it has arrived when the room is over. */
    @Override
    public void create(Path file, InputStream content) throws IOException {
        disk.create(file, content);
        take();
    }

    @Override
    public void link(Path link, String target) throws IOException {
        take();
        disk.link(link, target);
    }

    @Override
    public void rename(Path from, Path to) throws IOException {
        take();
        disk.rename(from, to);
    }

    @Override
    public void flush(Path folder) throws IOException {
        take();
        disk.flush(folder);
    }

    @Override
    public void delete(Path place) throws IOException {
        disk.delete(place);
    }
}
