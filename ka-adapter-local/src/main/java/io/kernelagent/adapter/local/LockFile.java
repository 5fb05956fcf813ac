package io.kernelagent.adapter.local;

import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.READ;
import static java.nio.file.StandardOpenOption.WRITE;

import io.kernelagent.core.problem.Fault;
import io.vavr.control.Either;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.concurrent.ConcurrentHashMap;

/**
 * A lock between processes that a dead owner never holds: the kernel frees it with the process, and what stands in the
 * file is only there to be read. The file itself stays, because deleting it would let two owners hold two files.
 *
 * <p>POSIX locks belong to a process and are lost as soon as it closes any descriptor of the file, so within this JVM
 * the table decides, and the file is not even opened while this JVM holds it.
 *
 * @see <a href="https://man7.org/linux/man-pages/man2/fcntl_locking.2.html">fcntl(2), advisory record locking</a>
 */
final class LockFile {
    private static final ConcurrentHashMap<Path, Owner> HELD_HERE = new ConcurrentHashMap<>();
    private static final int LONGEST_NOTE = 4096;

    private final Path file;
    private final InstantSource clock;

    LockFile(Path file, InstantSource clock) {
        this.file = file;
        this.clock = clock;
    }

    /** The lock, or a fault that says who holds it. */
    Either<Fault, Held> take(String purpose) {
        var self = Owner.self(purpose, clock.instant());
        var holder = HELD_HERE.putIfAbsent(file, self);
        if (holder != null) {
            return Either.left(refused(holder.line().utf8()));
        }
        var held = takeFromOthers(self);
        if (held.isLeft()) {
            HELD_HERE.remove(file);
        }
        return held;
    }

    private Either<Fault, Held> takeFromOthers(Owner self) {
        try {
            DurableFiles.makeFolder(RawPaths.folderOf(file));
            var channel = FileChannel.open(file, CREATE, READ, WRITE);
            if (channel.tryLock() == null) {
                try (channel) {
                    return Either.left(refused(note(channel)));
                }
            }
            channel.truncate(0);
            DurableFiles.writeAll(channel, self.line());
            return Either.right(new Held(file, channel));
        } catch (IOException failure) {
            return Either.left(Faults.harmless("lock", file, failure));
        }
    }

    private Fault refused(String note) {
        return Fault.harmless("lock", "the workspace", Owner.described(note, clock.instant()));
    }

    private static String note(FileChannel channel) throws IOException {
        var buffer = ByteBuffer.allocate(LONGEST_NOTE);
        int length = Math.max(0, channel.read(buffer, 0));
        return new String(buffer.array(), 0, length, StandardCharsets.UTF_8);
    }

    /** The lock while it is held. */
    static final class Held {
        private final Path file;
        private final FileChannel channel;

        private Held(Path file, FileChannel channel) {
            this.file = file;
            this.channel = channel;
        }

        /** Gives the lock back. Closing the file is what frees it, even when the note cannot be taken out. */
        void release() {
            try (channel) {
                channel.truncate(0);
            } catch (IOException noteStays) {
                // The note is for people; a stale one is overwritten by the next owner.
            } finally {
                HELD_HERE.remove(file);
            }
        }
    }
}
