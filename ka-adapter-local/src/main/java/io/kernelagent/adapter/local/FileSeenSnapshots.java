package io.kernelagent.adapter.local;

import io.kernelagent.core.pkg.RepositoryName;
import io.kernelagent.core.problem.Fault;
import io.kernelagent.core.text.Bytes;
import io.kernelagent.core.text.Digests;
import io.kernelagent.port.SeenSnapshots;
import io.kernelagent.port.Workspace;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;

/**
 * A file for each repository, {@code seen/<name>-<8 hex>} in the state folder, with one number in it. The digits stand
 * for the folder of the repository: {@code ka build --packages-repo} fills another one of the same name.
 */
public final class FileSeenSnapshots implements SeenSnapshots {
    private static final int DIGITS = 8;

    private final Path folder;
    private final BoundedFiles files;
    private final InstantSource clock;
    private final String place;

    /** @param repository the folder of the repository */
    public FileSeenSnapshots(LocalSettings settings, InstantSource clock, Path repository) {
        this.folder = settings.state().resolve("seen");
        this.files = new BoundedFiles(settings.limits());
        this.clock = clock;
        this.place = Digests.sha256(RawPaths.bytesOf(repository.toAbsolutePath().normalize()))
                .hex()
                .substring(0, DIGITS);
    }

    @Override
    public Either<Fault, Option<Integer>> highest(RepositoryName repository) {
        var file = fileOf(repository);
        try {
            return Files.exists(file) ? number(file, files.read(file).utf8().strip()) : Either.right(Option.none());
        } catch (IOException unreadable) {
            return Either.left(Faults.harmless("read which snapshot was seen", file, unreadable));
        }
    }

    private static Either<Fault, Option<Integer>> number(Path file, String text) {
        return text.matches("[0-9]{1,9}")
                ? Either.right(Option.some(Integer.valueOf(text)))
                : Either.left(Fault.harmless(
                        "read which snapshot was seen",
                        file.toString(),
                        "it holds no number; write the one that ka repo list showed last, or delete it to begin anew"));
    }

    /** Two processes that remember at once do it in turn: the lower number must not be written last. */
    @Override
    public Either<Fault, Workspace.Done> remember(RepositoryName repository, int snapshot) {
        return new LockFile(folder.resolve(".lock"), clock)
                .take("remember a snapshot")
                .flatMap(held -> {
                    try {
                        return risen(repository, snapshot);
                    } finally {
                        held.release();
                    }
                });
    }

    private Either<Fault, Workspace.Done> risen(RepositoryName repository, int snapshot) {
        return highest(repository)
                .flatMap(known -> known.exists(number -> number >= snapshot)
                        ? Either.right(Workspace.Done.DONE)
                        : written(fileOf(repository), snapshot));
    }

    private Either<Fault, Workspace.Done> written(Path file, int snapshot) {
        try {
            DurableFiles.makeFolder(folder);
            DurableFiles.replace(file, Bytes.utf8(snapshot + "\n"));
            return Either.right(Workspace.Done.DONE);
        } catch (IOException full) {
            return Either.left(Faults.uncertain("remember a snapshot", file, full));
        }
    }

    private Path fileOf(RepositoryName repository) {
        return folder.resolve(repository.text() + "-" + place);
    }
}
