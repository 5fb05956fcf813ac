package io.kernelagent.adapter.local;

import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.READ;
import static java.nio.file.StandardOpenOption.WRITE;

import io.kernelagent.core.journal.Entry;
import io.kernelagent.core.journal.JobId;
import io.kernelagent.core.problem.Fault;
import io.kernelagent.core.text.Bytes;
import io.kernelagent.port.Journal;
import io.vavr.collection.Seq;
import io.vavr.control.Either;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * The journal as one file of JSON lines, {@code journal/journal.ndjson} in the state folder; see {@code
 * docs/formats/journal.md}. A line counts once its line end is on the disk; what a crash left behind the last line end
 * never counted, and the next append takes it away.
 */
public final class FileJournal implements Journal {
    /** POSIX locks do not part the threads of one process; this does, for every journal of this JVM. */
    private static final ReentrantLock THREADS = new ReentrantLock();

    private final Path folder;
    private final Path file;
    private final BoundedFiles files;

    public FileJournal(LocalSettings settings) {
        this.folder = settings.state().resolve("journal");
        this.file = folder.resolve("journal.ndjson");
        this.files = new BoundedFiles(settings.limits());
    }

    @Override
    public Either<Fault, JobId> newJob(String verb, String subject, Instant at) {
        return exclusively(() -> read(Either::right).flatMap(text -> {
            var job = JournalText.unusedId(text, verb, subject, at);
            return append(JournalLine.claim(job, at)).map(done -> job);
        }));
    }

    @Override
    public Either<Fault, Entry> append(Entry entry) {
        return exclusively(() -> append(JournalLine.of(entry)).map(done -> entry));
    }

    @Override
    public Either<Fault, Seq<Entry>> entries(JobId job) {
        return all().map(all -> all.filter(entry -> entry.job().equals(job)));
    }

    @Override
    public Either<Fault, Seq<Entry>> all() {
        return read(JournalText::entries);
    }

    private <A> Either<Fault, A> read(Function<Bytes, Either<String, A>> meaning) {
        try {
            return meaning.apply(text()).mapLeft(reason -> Fault.harmless("read the journal", file.toString(), reason));
        } catch (IOException failure) {
            return Either.left(Faults.harmless("read the journal", file, failure));
        }
    }

    /** Only a file that is not there is an empty journal; one that hides behind a closed folder is not. */
    private Bytes text() throws IOException {
        try {
            return files.read(file);
        } catch (NoSuchFileException none) {
            return Bytes.EMPTY;
        }
    }

    private Either<Fault, Bytes> append(Bytes line) {
        boolean isNew = !Files.exists(file);
        try (var channel = FileChannel.open(file, CREATE, READ, WRITE)) {
            long end = JournalText.endOfLastLine(channel);
            channel.truncate(end).position(end);
            return appendAt(channel, line, isNew);
        } catch (IOException failure) {
            return Either.left(Faults.harmless("append to the journal", file, failure));
        }
    }

    private Either<Fault, Bytes> appendAt(FileChannel channel, Bytes line, boolean isNew) {
        try {
            DurableFiles.writeAll(channel, line);
            channel.force(true);
            if (isNew) {
                DurableFiles.flushFolder(folder);
            }
            return Either.right(line);
        } catch (IOException failure) {
            return Either.left(Faults.uncertain("append to the journal", file, failure));
        }
    }

    /** Between processes the lock of a file of its own, which nobody opens to read. */
    private <A> Either<Fault, A> exclusively(Supplier<Either<Fault, A>> work) {
        THREADS.lock();
        try {
            DurableFiles.makeFolder(folder);
            try (var channel = FileChannel.open(folder.resolve("lock"), CREATE, WRITE);
                    var lock = channel.lock()) {
                return lock.isValid() ? work.get() : Either.left(lostLock());
            }
        } catch (IOException failure) {
            return Either.left(Faults.harmless("lock the journal", folder, failure));
        } finally {
            THREADS.unlock();
        }
    }

    private Fault lostLock() {
        return Fault.harmless("lock the journal", folder.toString(), "the lock was lost at once");
    }
}
