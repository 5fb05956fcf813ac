package io.kernelagent.adapter.local;

import io.kernelagent.core.text.Bytes;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;

/** A disk whose process is killed at one of its writes: from then on nothing happens any more, not even cleaning up. */
final class DyingDisk implements Disk {
    private final Disk real = new RealDisk();
    private final int fatal;
    private final When when;
    private int writes;

    /** Where the kill strikes. */
    enum When {
        BEFORE,
        /** For what is written: in the middle of it. For the rest: after it. */
        AFTER
    }

    DyingDisk(int fatal, When when) {
        this.fatal = fatal;
        this.when = when;
    }

    int writes() {
        return writes;
    }

    /** Whether the work came to its end. */
    boolean survives(Runnable work) {
        try {
            work.run();
            return true;
        } catch (Killed killed) {
            return false;
        }
    }

    private static final class Killed extends Error {
        private static final long serialVersionUID = 1L;
    }

    private interface Write {
        void make() throws IOException;
    }

    private void write(Write whole) throws IOException {
        write(whole, whole);
    }

    private void write(Write whole, Write part) throws IOException {
        int number = writes++;
        if (number > fatal || (number == fatal && when == When.BEFORE)) {
            throw new Killed();
        }
        if (number == fatal) {
            part.make();
            throw new Killed();
        }
        whole.make();
    }

    @Override
    public void makeFolder(Path folder) throws IOException {
        write(() -> real.makeFolder(folder));
    }

    @Override
    public void create(Path file, Bytes content) throws IOException {
        write(() -> real.create(file, content), () -> real.create(file, content.slice(0, content.length() / 2)));
    }

    @Override
    public void create(Path file, InputStream content) throws IOException {
        write(
                () -> real.create(file, content),
                () -> real.create(file, new ByteArrayInputStream(content.readNBytes(3))));
    }

    @Override
    public void link(Path link, String target) throws IOException {
        write(() -> real.link(link, target));
    }

    @Override
    public void rename(Path from, Path to) throws IOException {
        write(() -> real.rename(from, to));
    }

    @Override
    public void flush(Path folder) throws IOException {
        write(() -> real.flush(folder));
    }

    @Override
    public void delete(Path place) throws IOException {
        write(() -> real.delete(place));
    }
}
