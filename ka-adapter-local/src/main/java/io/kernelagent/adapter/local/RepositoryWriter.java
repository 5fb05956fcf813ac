package io.kernelagent.adapter.local;

import io.kernelagent.core.repo.FileSum;
import io.kernelagent.core.repo.Layout;
import io.kernelagent.core.repo.SnapshotFiles;
import io.kernelagent.core.repo.Stored;
import io.kernelagent.core.text.Bytes;
import io.kernelagent.core.text.TreePath;
import io.vavr.collection.LinkedHashSet;
import io.vavr.collection.Map;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Comparator;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Writes a repository so that a crash at any moment is harmless: everything gets a temporary name, is flushed, and
 * takes its place by a rename. Temporary names begin with {@link DurableFiles#TEMPORARY}; what dead processes left
 * under such names is taken away by the next run.
 */
final class RepositoryWriter {
    /** What is said of a folder or a file in the place of a link. */
    static final String NO_LINK = "there is something else where a link has to be; move it away";

    private static final AtomicLong COUNTER = new AtomicLong();

    private final Path root;
    private final Path sources;
    private final Disk disk;

    RepositoryWriter(Path root, Path sources, Disk disk) {
        this.root = root;
        this.sources = sources;
        this.disk = disk;
    }

    /** Takes a file in, unless the very same is there already. */
    void store(Stored file) throws IOException {
        var place = RawPaths.below(root, file.path());
        if (Files.isRegularFile(place, LinkOption.NOFOLLOW_LINKS)
                && sumOf(place).equals(file.sum())) {
            return;
        }
        var folder = RawPaths.folderOf(place);
        disk.makeFolder(folder);
        sweep(folder);
        var temporary = temporaryIn(folder);
        orNothing(temporary, () -> {
            copy(file, temporary);
            disk.rename(temporary, place);
        });
        disk.flush(folder);
    }

    private void copy(Stored file, Path temporary) throws IOException {
        try (var summing = new SummingStream(open(file))) {
            disk.create(temporary, summing);
            var arrived = summing.sum();
            if (!arrived.equals(file.sum())) {
                throw new FileSystemException(
                        file.path().toString(), null, "its sum is " + arrived + ", not " + file.sum());
            }
        }
    }

    private interface Making {
        void make() throws IOException;
    }

    /** What could not be finished takes no room on a disk that is full. */
    private void orNothing(Path temporary, Making making) throws IOException {
        try {
            making.make();
        } catch (IOException failure) {
            discard(temporary);
            throw failure;
        }
    }

    private void discard(Path temporary) {
        try {
            if (Files.exists(temporary, LinkOption.NOFOLLOW_LINKS)) {
                deleteAll(temporary);
            }
        } catch (IOException left) {
            // The next run takes it away; what failed before this is what has to be told.
        }
    }

    private InputStream open(Stored file) throws IOException {
        var path = file.material().fold(atHand -> Path.of(""), inFile -> sources.resolve(inFile.name()));
        return path.toString().isEmpty()
                ? new ByteArrayInputStream(file.material()
                        .fold(atHand -> atHand.bytes(), inFile -> Bytes.EMPTY)
                        .toArray())
                : Files.newInputStream(path);
    }

    static FileSum sumOf(Path file) throws IOException {
        try (var summing = new SummingStream(Files.newInputStream(file))) {
            summing.transferTo(OutputStream.nullOutputStream());
            return summing.sum();
        }
    }

    /** Writes the folder of a snapshot beside the others; one of that number that never became live is replaced. */
    void write(SnapshotFiles snapshot) throws IOException {
        var place = RawPaths.below(root, Layout.folderOf(snapshot.number()));
        var folder = RawPaths.folderOf(place);
        disk.makeFolder(folder);
        sweep(folder);
        var temporary = temporaryIn(folder);
        orNothing(temporary, () -> {
            disk.makeFolder(temporary);
            writeBelow(temporary, snapshot);
            if (Files.exists(place, LinkOption.NOFOLLOW_LINKS)) {
                remove(place);
            }
            disk.rename(temporary, place);
        });
        disk.flush(folder);
        makeDoors(snapshot.doors());
    }

    private void writeBelow(Path temporary, SnapshotFiles snapshot) throws IOException {
        var folders = LinkedHashSet.of(temporary);
        for (var file : snapshot.files()) {
            var place = RawPaths.below(temporary, file._1);
            folders = folders.add(RawPaths.folderOf(place));
            disk.makeFolder(RawPaths.folderOf(place));
            disk.create(place, file._2);
            Files.setLastModifiedTime(place, FileTime.from(snapshot.heading().made()));
        }
        for (var link : snapshot.links()) {
            var place = RawPaths.below(temporary, link._1);
            folders = folders.add(RawPaths.folderOf(place));
            disk.makeFolder(RawPaths.folderOf(place));
            disk.link(place, link._2);
        }
        for (var folder : folders) {
            disk.flush(folder);
        }
    }

    private void makeDoors(Map<TreePath, String> doors) throws IOException {
        for (var door : doors) {
            var place = RawPaths.below(root, door._1);
            if (!leadsTo(place, door._2)) {
                disk.makeFolder(RawPaths.folderOf(place));
                sweep(RawPaths.folderOf(place));
                replaceLink(place, door._2);
            }
        }
    }

    private static boolean leadsTo(Path place, String target) throws IOException {
        return Files.isSymbolicLink(place)
                && Files.readSymbolicLink(place).toString().equals(target);
    }

    /** The one moment at which clients see something else. */
    void switchTo(int snapshot) throws IOException {
        sweep(root);
        replaceLink(RawPaths.below(root, Layout.LIVE), Layout.liveTarget(snapshot));
    }

    private void replaceLink(Path place, String target) throws IOException {
        if (Files.isDirectory(place, LinkOption.NOFOLLOW_LINKS)) {
            throw new FileSystemException(place.toString(), null, NO_LINK);
        }
        var temporary = temporaryIn(RawPaths.folderOf(place));
        orNothing(temporary, () -> {
            disk.link(temporary, target);
            disk.rename(temporary, place);
        });
        disk.flush(RawPaths.folderOf(place));
    }

    /** Takes a file or a folder away: out of sight in one instant, then piece by piece. */
    void remove(Path place) throws IOException {
        var temporary = temporaryIn(RawPaths.folderOf(place));
        disk.rename(place, temporary);
        disk.flush(RawPaths.folderOf(place));
        deleteAll(temporary);
    }

    private void deleteAll(Path place) throws IOException {
        try (var below = Files.walk(place)) {
            for (var each : below.sorted(Comparator.reverseOrder()).toList()) {
                disk.delete(each);
            }
        }
    }

    /** Takes away what was being written when a process died; whoever writes holds the lock. */
    void sweep(Path folder) throws IOException {
        try (var entries = Files.newDirectoryStream(folder, DurableFiles.TEMPORARY + "*")) {
            for (var entry : entries) {
                deleteAll(entry);
            }
        }
    }

    private static Path temporaryIn(Path folder) {
        var name = DurableFiles.TEMPORARY + ProcessHandle.current().pid() + "-" + COUNTER.incrementAndGet() + ".tmp";
        return folder.resolve(name);
    }
}
