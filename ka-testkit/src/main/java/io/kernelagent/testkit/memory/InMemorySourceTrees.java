package io.kernelagent.testkit.memory;

import io.kernelagent.core.kernel.Baseline;
import io.kernelagent.core.kernel.BaselineProblems;
import io.kernelagent.core.kernel.PinnedBaseline;
import io.kernelagent.core.problem.Fault;
import io.kernelagent.core.problem.Problem;
import io.kernelagent.core.text.Digest;
import io.kernelagent.core.text.TreePath;
import io.kernelagent.core.tree.Tree;
import io.kernelagent.core.tree.TreeFile;
import io.kernelagent.port.GitTrees;
import io.kernelagent.port.SourceTrees;
import io.vavr.collection.LinkedHashMap;
import io.vavr.collection.List;
import io.vavr.collection.Map;
import io.vavr.collection.Seq;
import io.vavr.control.Either;
import io.vavr.control.Option;

/** Kernel sources without a disk: git repositories by tree and ref, directories, tarballs, all as plain trees. */
public final class InMemorySourceTrees implements SourceTrees, GitTrees {
    private Map<Baseline, Source> sources = LinkedHashMap.empty();

    /** A git repository that has these files at a tag. The commit's name is made up from theirs. */
    public InMemorySourceTrees withGit(String tree, String ref, Tree files) {
        var id = GitTreeId.of(files).hex();
        return with(new Baseline(tree, ref, Option.none()), new Source("commit:" + id, files));
    }

    /** A directory with these files; the ref is a label. */
    public InMemorySourceTrees withDirectory(String tree, String label, Tree files) {
        return with(new Baseline(tree, label, Option.none()), new Source("directory", files));
    }

    /** A tarball of this digest with these files; the ref is a label. */
    public InMemorySourceTrees withTarball(String tree, String label, Digest digest, Tree files) {
        return with(new Baseline(tree, label, Option.none()), new Source("sha256:" + digest, files));
    }

    private InMemorySourceTrees with(Baseline baseline, Source source) {
        sources = sources.put(baseline, source);
        return this;
    }

    @Override
    public Either<Fault, Either<Problem, PinnedBaseline>> pin(Baseline baseline) {
        var named = new Baseline(baseline.tree(), baseline.ref(), Option.none());
        return Either.right(
                sources.get(named).toEither(() -> missing(baseline)).flatMap(source -> source.objection(baseline)
                        .map(Either::<Problem, PinnedBaseline>left)
                        .getOrElse(() -> Either.right(new PinnedBaseline(baseline, source.resolved)))));
    }

    private Problem missing(Baseline baseline) {
        var refs = sources.keySet()
                .toList()
                .filter(known -> known.tree().equals(baseline.tree()))
                .map(Baseline::ref);
        return refs.isEmpty()
                ? BaselineProblems.noSuchTree(baseline, "there is nothing")
                : BaselineProblems.noSuchRef(baseline, refs.take(3));
    }

    @Override
    public Either<Fault, Tree> read(PinnedBaseline pinned, Seq<TreePath> paths) {
        return source(pinned).map(source -> {
            var files = paths.foldLeft(Tree.EMPTY, (known, path) -> source.file(path)
                    .map(file -> known.with(path, file))
                    .getOrElse(() -> known.without(path)));
            return paths.foldLeft(files, (known, path) -> source.inhabitant(path, known)
                    .map(lives -> known.withFolder(path, lives))
                    .getOrElse(known));
        });
    }

    @Override
    public Either<Fault, Seq<TreePath>> paths(PinnedBaseline pinned) {
        return source(pinned).map(source -> source.files.files().keySet().toArray());
    }

    @Override
    public Either<Fault, Either<Problem, Seq<String>>> tags(Baseline baseline) {
        var known = List.ofAll(sources).filter(source -> source._1.tree().equals(baseline.tree()));
        if (known.isEmpty()) {
            return Either.right(Either.left(missing(baseline)));
        }
        return Either.right(
                known.forAll(source -> source._2.resolved.startsWith("commit:"))
                        ? Either.right(known.map(source -> source._1.ref()))
                        : Either.left(BaselineProblems.noTags(baseline)));
    }

    @Override
    public Either<Fault, Either<Problem, Digest>> treeOf(PinnedBaseline pinned, Tree changed, boolean write) {
        return source(pinned)
                .map(source -> source.resolved.startsWith("commit:")
                        ? Either.right(GitTreeId.of(source.files.overlaid(changed)))
                        : Either.left(BaselineProblems.notGit(pinned.baseline())));
    }

    private Either<Fault, Source> source(PinnedBaseline pinned) {
        return List.ofAll(sources)
                .find(known ->
                        known._1.tree().equals(pinned.baseline().tree()) && known._2.resolved.equals(pinned.resolved()))
                .map(known -> known._2)
                .toEither(() ->
                        Fault.harmless("read the baseline", pinned.baseline().tree(), "it is gone"));
    }

    /** One state of one tree. */
    private record Source(String resolved, Tree files) {
        Option<TreeFile> file(TreePath path) {
            return files.knows(path) ? files.at(path) : Option.none();
        }

        /** The first file below a path that nobody asked about. */
        Option<TreePath> inhabitant(TreePath path, Tree asked) {
            return files.files().keySet().find(file -> file.isBelow(path) && !asked.knows(file));
        }

        Option<Problem> objection(Baseline baseline) {
            return baseline.digest().flatMap(wanted -> {
                if (!resolved.startsWith("sha256:")) {
                    return Option.some(BaselineProblems.digestUnwanted(baseline));
                }
                var actual = new Digest(Digest.Algorithm.SHA256, resolved.substring("sha256:".length()));
                return actual.equals(wanted)
                        ? Option.none()
                        : Option.some(BaselineProblems.digestDiffers(baseline, wanted, actual));
            });
        }
    }
}
