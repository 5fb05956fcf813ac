package io.kernelagent.adapter.local;

import io.kernelagent.core.problem.Fault;
import io.kernelagent.core.text.Bytes;
import io.kernelagent.core.text.TreePath;
import io.kernelagent.port.Workspace;
import io.vavr.control.Either;
import java.io.IOException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.function.Supplier;

/** The workspace as a folder of this machine. */
public final class FileWorkspace implements Workspace {
    private final Path root;
    private final Inside inside;
    private final LockFile lock;

    public FileWorkspace(LocalSettings settings, InstantSource clock) {
        this.root = settings.root();
        this.inside = new Inside(settings.root());
        this.lock = new LockFile(settings.state().resolve("lock"), clock);
    }

    @Override
    public Either<Fault, Done> write(TreePath path, Bytes content) {
        var file = RawPaths.below(root, path);
        try {
            prepare(file);
            DurableFiles.replace(file, content);
        } catch (IOException failure) {
            return Either.left(Faults.harmless("write", path, failure));
        }
        return flushed("write", path, RawPaths.folderOf(file));
    }

    private void prepare(Path file) throws IOException {
        inside.check(RawPaths.folderOf(file));
        DurableFiles.makeFolder(RawPaths.folderOf(file));
        DurableFiles.sweep(RawPaths.folderOf(file));
        if (Files.isDirectory(file, LinkOption.NOFOLLOW_LINKS)) {
            throw new FileSystemException(file.toString(), null, "it is a folder");
        }
    }

    @Override
    public Either<Fault, Done> delete(TreePath path) {
        var file = RawPaths.below(root, path);
        try {
            inside.check(RawPaths.folderOf(file));
            if (Files.isDirectory(file, LinkOption.NOFOLLOW_LINKS)) {
                throw new DirectoryNotEmptyException(file.toString());
            }
            Files.delete(file);
        } catch (NoSuchFileException absent) {
            return Either.right(Done.DONE);
        } catch (IOException failure) {
            return Either.left(Faults.harmless("delete", path, failure));
        }
        return flushed("delete", path, RawPaths.folderOf(file));
    }

    @Override
    public <R> Either<Fault, R> exclusively(String purpose, Supplier<R> work) {
        return lock.take(purpose).map(held -> {
            try {
                return work.get();
            } finally {
                held.release();
            }
        });
    }

    /** The change is made; what is not certain before this is that it outlives a power failure. */
    private static Either<Fault, Done> flushed(String operation, TreePath path, Path folder) {
        try {
            DurableFiles.flushFolder(folder);
            return Either.right(Done.DONE);
        } catch (IOException failure) {
            return Either.left(Faults.uncertain(operation, path, failure));
        }
    }
}
