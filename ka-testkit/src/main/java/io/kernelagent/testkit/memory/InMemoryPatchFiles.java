package io.kernelagent.testkit.memory;

import io.kernelagent.core.problem.Fault;
import io.kernelagent.core.problem.Problem;
import io.kernelagent.core.series.CommitSeries;
import io.kernelagent.core.series.GitCommit;
import io.kernelagent.core.series.GitRange;
import io.kernelagent.core.text.Bytes;
import io.kernelagent.core.text.GivenFile;
import io.kernelagent.core.text.GivenFileProblems;
import io.kernelagent.core.text.TreePath;
import io.kernelagent.port.PatchFiles;
import io.kernelagent.port.Workspace;
import io.vavr.collection.Seq;
import io.vavr.collection.SortedMap;
import io.vavr.collection.TreeMap;
import io.vavr.control.Either;
import io.vavr.control.Option;

/** The user's patches without a disk: one tree, whose root is the current folder. */
public final class InMemoryPatchFiles implements PatchFiles {
    private SortedMap<TreePath, Bytes> files = TreeMap.empty();
    private TreeMap<String, Seq<GitCommit>> ranges = TreeMap.empty();

    /** Puts a file there, as a person would. */
    public InMemoryPatchFiles with(String path, String content) {
        return with(TreePath.of(path), Bytes.utf8(content));
    }

    /** See {@link #with(String, String)}. */
    public InMemoryPatchFiles with(TreePath path, Bytes content) {
        files = files.put(path, content);
        return this;
    }

    /** Puts commits there, as the range between two refs of some repository. */
    public InMemoryPatchFiles with(GitRange range, Seq<GitCommit> commits) {
        ranges = ranges.put(range.word(), commits);
        return this;
    }

    @Override
    public Either<Fault, Either<Problem, Seq<GitCommit>>> commits(GitRange range) {
        return Either.right(ranges.get(range.word()).toEither(() -> CommitSeries.noRepository(range)));
    }

    /** Everything that is there, for the checks after a run. */
    public SortedMap<TreePath, Bytes> files() {
        return files;
    }

    @Override
    public Either<Fault, Option<Seq<GivenFile>>> find(String path) {
        return Either.right(parsed(path)
                .flatMap(found -> files.containsKey(found)
                        ? Option.some(Option.of(GivenFile.named(path)).toArray())
                        : below(path, found)));
    }

    private Option<Seq<GivenFile>> below(String root, TreePath folder) {
        var below = files.keySet().filter(path -> path.isBelow(folder)).toArray();
        return Option.when(!below.isEmpty(), () -> below.filter(path -> !isHidden(path))
                .map(path -> GivenFile.in(root, relative(folder, path))));
    }

    private static TreePath relative(TreePath folder, TreePath path) {
        return TreePath.parse(path.bytes().from(folder.bytes().length() + 1)).get();
    }

    private static boolean isHidden(TreePath path) {
        return path.segments().contains(Bytes.utf8(".ka"));
    }

    @Override
    public Either<Fault, Bytes> beginning(GivenFile file) {
        return read(file).map(all -> all.slice(0, Math.min(all.length(), BEGINNING)));
    }

    @Override
    public Either<Fault, Bytes> read(GivenFile file) {
        return files.get(pathOf(file)).toEither(() -> Fault.harmless("read", file.toString(), "it is gone"));
    }

    @Override
    public Either<Fault, Either<Problem, Workspace.Done>> replace(GivenFile file, Bytes before, Bytes after) {
        return read(file).map(now -> {
            if (!now.equals(before)) {
                return Either.left(GivenFileProblems.changedMeanwhile(file));
            }
            with(pathOf(file), after);
            return Either.right(Workspace.Done.DONE);
        });
    }

    private static TreePath pathOf(GivenFile file) {
        var root = TreePath.of(file.root());
        return file.below().map(root::plus).getOrElse(root);
    }

    private static Option<TreePath> parsed(String path) {
        return TreePath.parse(Bytes.utf8(path)).toOption();
    }
}
