package io.kernelagent.adapter.local;

import static java.nio.file.StandardOpenOption.CREATE_NEW;
import static java.nio.file.StandardOpenOption.READ;
import static java.nio.file.StandardOpenOption.WRITE;

import io.kernelagent.core.text.Bytes;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.EnumSet;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Writing so that a crash at any moment leaves the old state or the new one: a temporary file in the same folder,
 * flushed, renamed over the target, then the folder flushed, because the rename is an entry of the folder.
 *
 * <p>Modes are {@code 644}, {@code 755} for what is executable and for folders, less what the umask forbids others; the
 * owner's own bits are always there, or the next run could not read what this one wrote.
 */
final class DurableFiles {
    /** What temporary files begin with. The process that made one stands in its name; listings leave them out. */
    static final String TEMPORARY = ".ka-write-";

    private static final Set<PosixFilePermission> PLAIN = PosixFilePermissions.fromString("rw-r--r--");
    private static final Set<PosixFilePermission> RUNNABLE = PosixFilePermissions.fromString("rwxr-xr-x");
    private static final AtomicLong COUNTER = new AtomicLong();

    private DurableFiles() {}

    /** Writes the file whole and makes the write last; a file that is replaced keeps its mode. */
    static void replace(Path file, Bytes content) throws IOException {
        var temporary = temporaryBeside(file);
        try {
            create(temporary, content, PLAIN, true);
            keepMode(file, temporary);
            Files.move(temporary, file, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(temporary);
        }
    }

    /** As {@link #replace}, without waiting for the disk: for caches, which are checked when they are read. */
    static void replaceSoon(Path file, Bytes content) throws IOException {
        var temporary = temporaryBeside(file);
        try {
            create(temporary, content, PLAIN, false);
            Files.move(temporary, file, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(temporary);
        }
    }

    /** A new file, where there must be none yet. */
    static void create(Path file, Bytes content, boolean runnable) throws IOException {
        create(file, content, runnable ? RUNNABLE : PLAIN, false);
    }

    /** Makes a folder and those above it, each of them durable. */
    static void makeFolder(Path folder) throws IOException {
        makeFolder(folder, true);
    }

    /** As {@link #makeFolder(Path)}, without waiting for the disk: for what can be written once more. */
    static void makeFolderSoon(Path folder) throws IOException {
        makeFolder(folder, false);
    }

    private static void makeFolder(Path folder, boolean durable) throws IOException {
        if (Files.isDirectory(folder)) {
            return;
        }
        makeFolder(RawPaths.folderOf(folder), durable);
        try {
            Files.createDirectory(folder, PosixFilePermissions.asFileAttribute(RUNNABLE));
            grantOwner(folder, RUNNABLE);
            if (durable) {
                flushFolder(RawPaths.folderOf(folder));
            }
        } catch (FileAlreadyExistsException present) {
            if (!Files.isDirectory(folder)) {
                throw new NotDirectoryException(folder.toString());
            }
        }
    }

    /** Waits until the entries of a folder are on the disk. */
    static void flushFolder(Path folder) throws IOException {
        try (var channel = FileChannel.open(folder, READ)) {
            channel.force(true);
        }
    }

    /** Takes away what processes that died while writing left in a folder. */
    static void sweep(Path folder) throws IOException {
        try (var entries = Files.newDirectoryStream(folder, TEMPORARY + "*")) {
            for (var entry : entries) {
                if (!isBeingWritten(entry.getFileName().toString())) {
                    Files.deleteIfExists(entry);
                }
            }
        }
    }

    private static boolean isBeingWritten(String name) {
        var process = name.substring(TEMPORARY.length()).split("-", 2)[0];
        return process.matches("\\d{1,18}")
                && ProcessHandle.of(Long.parseLong(process)).isPresent();
    }

    private static Path temporaryBeside(Path file) {
        var name = TEMPORARY + ProcessHandle.current().pid() + "-" + COUNTER.incrementAndGet() + ".tmp";
        return file.resolveSibling(name);
    }

    private static void keepMode(Path before, Path after) throws IOException {
        if (Files.isRegularFile(before, LinkOption.NOFOLLOW_LINKS)) {
            Files.setPosixFilePermissions(after, Files.getPosixFilePermissions(before));
        }
    }

    private static void create(Path file, Bytes content, Set<PosixFilePermission> mode, boolean durable)
            throws IOException {
        var attributes = PosixFilePermissions.asFileAttribute(mode);
        try (var channel = FileChannel.open(file, Set.of(CREATE_NEW, WRITE), attributes)) {
            grantOwner(file, mode);
            writeAll(channel, content);
            if (durable) {
                channel.force(true);
            }
        }
    }

    /** Appends or writes everything: a channel may take less than it was given. */
    static void writeAll(FileChannel channel, Bytes content) throws IOException {
        var buffer = content.lend((array, from, to) -> ByteBuffer.wrap(array, from, to - from));
        while (buffer.hasRemaining()) {
            channel.write(buffer);
        }
    }

    private static void grantOwner(Path place, Set<PosixFilePermission> mode) throws IOException {
        var given = Files.getPosixFilePermissions(place, LinkOption.NOFOLLOW_LINKS);
        var wanted = EnumSet.noneOf(PosixFilePermission.class);
        wanted.addAll(given);
        mode.stream().filter(bit -> bit.name().startsWith("OWNER")).forEach(wanted::add);
        if (!wanted.equals(given)) {
            Files.setPosixFilePermissions(place, wanted);
        }
    }
}
