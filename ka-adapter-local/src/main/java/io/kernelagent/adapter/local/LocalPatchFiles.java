package io.kernelagent.adapter.local;

import io.kernelagent.core.problem.Fault;
import io.kernelagent.core.problem.Problem;
import io.kernelagent.core.series.GitCommit;
import io.kernelagent.core.series.GitRange;
import io.kernelagent.core.text.Bytes;
import io.kernelagent.core.text.GivenFile;
import io.kernelagent.core.text.GivenFileProblems;
import io.kernelagent.port.PatchFiles;
import io.kernelagent.port.Workspace;
import io.vavr.collection.Array;
import io.vavr.collection.Seq;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;

/** The patches of this machine, wherever the user keeps them. A relative path starts at the current folder. */
public final class LocalPatchFiles implements PatchFiles {
    private final Path here;
    private final LocalSettings.Limits limits;

    /** @param here what relative paths start from */
    public LocalPatchFiles(Path here, LocalSettings.Limits limits) {
        this.here = here;
        this.limits = limits;
    }

    @Override
    public Either<Fault, Option<Seq<GivenFile>>> find(String path) {
        try {
            var there = here.resolve(path);
            if (path.isEmpty() || !Files.exists(there)) {
                return Either.right(Option.none());
            }
            return Either.right(Option.some(
                    Files.isDirectory(there)
                            ? FilesBelow.in(there, limits).map(below -> GivenFile.in(path, below))
                            : Array.of(GivenFile.named(path))));
        } catch (InvalidPathException impossible) {
            return Either.right(Option.none());
        } catch (IOException unreadable) {
            return Either.left(Faults.harmless("list", path, unreadable));
        }
    }

    @Override
    public Either<Fault, Either<Problem, Seq<GitCommit>>> commits(GitRange range) {
        return new GitCommits(range, LocalSettings.of(here).withLimits(limits)).read();
    }

    @Override
    public Either<Fault, Bytes> beginning(GivenFile file) {
        return attempt("read", file, path -> {
            try (var stream = Files.newInputStream(path)) {
                return Bytes.wrap(stream.readNBytes(BEGINNING));
            }
        });
    }

    @Override
    public Either<Fault, Bytes> read(GivenFile file) {
        return attempt("read", file, new BoundedFiles(limits)::read);
    }

    @Override
    public Either<Fault, Either<Problem, Workspace.Done>> replace(GivenFile file, Bytes before, Bytes after) {
        return attempt("write", file, path -> {
            var target = path.toRealPath();
            if (!new BoundedFiles(limits).read(target).equals(before)) {
                return Either.left(GivenFileProblems.changedMeanwhile(file));
            }
            DurableFiles.replace(target, after);
            DurableFiles.flushFolder(target.resolveSibling(""));
            return Either.right(Workspace.Done.DONE);
        });
    }

    private <R> Either<Fault, R> attempt(String operation, GivenFile file, Attempt<R> attempt) {
        try {
            var root = here.resolve(file.root());
            return Either.right(attempt.on(
                    file.below().map(below -> RawPaths.below(root, below)).getOrElse(root)));
        } catch (IOException failure) {
            return Either.left(Faults.harmless(operation, file, failure));
        }
    }

    /** Something done with a file that the system may refuse. */
    @FunctionalInterface
    private interface Attempt<R> {
        R on(Path file) throws IOException;
    }
}
