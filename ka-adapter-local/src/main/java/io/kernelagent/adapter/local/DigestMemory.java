package io.kernelagent.adapter.local;

import io.kernelagent.core.text.Bytes;
import io.kernelagent.core.text.Digest;
import io.kernelagent.core.text.Digests;
import io.vavr.collection.List;
import io.vavr.control.Option;
import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.util.Map;

/**
 * The SHA-256 of a large file, taken once. It is taken again as soon as anything about the file moves: its place,
 * inode, size, time of change or time of status change. The last cannot be set back by {@code touch}; every write moves
 * it.
 *
 * <p>Two writes within one tick of the file system's clock could look like one, so what is remembered only counts when
 * it was written down well after the file last changed: the rule by which git trusts its index.
 *
 * @see <a href="https://git-scm.com/docs/racy-git">racy git</a>
 */
final class DigestMemory {
    private static final Duration TICK = Duration.ofSeconds(2);
    private static final String STAMPED = "size,ino,dev,lastModifiedTime,ctime";

    /** What is done with a file. */
    interface Reading<A> {
        A read() throws IOException;
    }

    private final Path folder;

    DigestMemory(LocalSettings settings) {
        this.folder = settings.state().resolve("cache").resolve("digests");
    }

    /** What the SHA-256 of the file is now. */
    Digest sha256(Path file) throws IOException {
        var stamp = stamp(file);
        var remembered = recall(file, stamp);
        return remembered.isDefined() ? remembered.get() : takeAndRemember(file, stamp);
    }

    /** Reads a file that must have this digest before, and must not have moved by the time it is read. */
    <A> A whileItIs(Digest expected, Path file, Reading<A> reading) throws IOException {
        var actual = sha256(file);
        if (!actual.equals(expected)) {
            throw new FileSystemException(
                    file.toString(),
                    null,
                    "it is another file than a moment ago: sha256 " + expected + ", now " + actual);
        }
        var stamp = stamp(file);
        var read = reading.read();
        refuseIfMoved(file, stamp);
        return read;
    }

    private static void refuseIfMoved(Path file, String stamp) throws IOException {
        if (!stamp.equals(stamp(file))) {
            throw new FileSystemException(file.toString(), null, "it changes while it is read");
        }
    }

    private Digest takeAndRemember(Path file, String stamp) throws IOException {
        var digest = take(file);
        refuseIfMoved(file, stamp);
        note(file, stamp + "\n" + digest + "\n");
        return digest;
    }

    /** What cannot be noted is worked out again next time. */
    private void note(Path file, String text) {
        try {
            DurableFiles.makeFolder(folder);
            DurableFiles.replaceSoon(noteFor(file), Bytes.utf8(text));
        } catch (IOException unwritable) {
            // The digest was taken all the same.
        }
    }

    private static Digest take(Path file) throws IOException {
        try (var stream = new DigestingStream(Files.newInputStream(file))) {
            return stream.digestOfAll();
        }
    }

    private Option<Digest> recall(Path file, String stamp) throws IOException {
        var note = noteFor(file);
        if (!Files.exists(note)) {
            return Option.none();
        }
        var lines = Files.readString(note).split("\n", -1);
        return lines.length == 3 && lines[0].equals(stamp) && wasQuiet(file, note)
                ? Digest.parse(Digest.Algorithm.SHA256, lines[1]).toOption()
                : Option.none();
    }

    private static boolean wasQuiet(Path file, Path note) throws IOException {
        var changed = (FileTime) Files.getAttribute(file, "unix:ctime");
        var noted = Files.getLastModifiedTime(note);
        return Duration.between(changed.toInstant(), noted.toInstant()).compareTo(TICK) > 0;
    }

    private Path noteFor(Path file) {
        return folder.resolve(Digests.sha256(RawPaths.bytesOf(file)).hex());
    }

    private static String stamp(Path file) throws IOException {
        Map<String, Object> seen = Files.readAttributes(file, "unix:" + STAMPED);
        return List.of(STAMPED.split(","))
                .map(name -> name + "=" + seen.get(name))
                .mkString(" ");
    }
}
