package io.kernelagent.adapter.local;

import io.kernelagent.core.kernel.Baseline;
import io.kernelagent.core.kernel.BaselineProblems;
import io.kernelagent.core.kernel.PinnedBaseline;
import io.kernelagent.core.problem.Fault;
import io.kernelagent.core.problem.Problem;
import io.kernelagent.core.text.TreePath;
import io.kernelagent.core.tree.Tree;
import io.kernelagent.port.Progress;
import io.kernelagent.port.SourceTrees;
import io.kernelagent.port.Workers;
import io.vavr.collection.Seq;
import io.vavr.control.Either;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Kernel sources on this machine: git repositories (bare or not), folders and tarballs, and mirrors of git URLs below
 * the state folder. A relative tree counts from the workspace.
 *
 * <p>Git is not even loaded unless a git baseline is asked for: its library takes longer to start than a promote does.
 */
public final class LocalSourceTrees implements SourceTrees {
    private final LocalSettings settings;
    private final Workers workers;
    private final Progress progress;

    /**
     * @param workers read several files at a time
     * @param progress hears of the unpacking and fetching that takes long
     */
    public LocalSourceTrees(LocalSettings settings, Workers workers, Progress progress) {
        this.settings = settings;
        this.workers = workers;
        this.progress = progress;
    }

    @Override
    public Either<Fault, Either<Problem, PinnedBaseline>> pin(Baseline baseline) {
        var tree = NamedTree.of(baseline, settings);
        if (tree.isUrl()) {
            return git().pinUrl(baseline);
        }
        if (!Files.exists(tree.place())) {
            return KernelSource.refused(BaselineProblems.noSuchTree(baseline, "there is no such file or folder"));
        }
        if (Files.isDirectory(tree.place())) {
            return folderOrGit(baseline, tree.place()).pin(baseline, tree.place());
        }
        return tree.isTarball()
                ? tarball().pin(baseline, tree.place())
                : KernelSource.refused(
                        BaselineProblems.noSuchTree(baseline, "the file is not named as a tarball that can be read"));
    }

    @Override
    public Either<Fault, Tree> read(PinnedBaseline pinned, Seq<TreePath> paths) {
        return sourceOf(pinned).read(pinned, placeOf(pinned), paths);
    }

    @Override
    public Either<Fault, Seq<TreePath>> paths(PinnedBaseline pinned) {
        return sourceOf(pinned).paths(pinned, placeOf(pinned));
    }

    @Override
    public Either<Fault, Either<Problem, Seq<String>>> tags(Baseline baseline) {
        var tree = NamedTree.of(baseline, settings);
        if (tree.isUrl()) {
            return new GitMirror(settings, progress).tags(baseline);
        }
        if (!Files.exists(tree.place())) {
            return Either.right(Either.left(BaselineProblems.noSuchTree(baseline, "there is no such file or folder")));
        }
        return GitPlaces.isBare(tree.place()) || GitPlaces.hasWorkTree(tree.place())
                ? git().tags(tree.place())
                : Either.right(Either.left(BaselineProblems.noTags(baseline)));
    }

    private KernelSource sourceOf(PinnedBaseline pinned) {
        if (pinned.isGit()) {
            return git();
        }
        return pinned.resolved().startsWith("sha256:") ? tarball() : folder();
    }

    private Path placeOf(PinnedBaseline pinned) {
        var tree = NamedTree.of(pinned.baseline(), settings);
        return pinned.isGit() ? tree.gitPlace() : tree.place();
    }

    /** A git repository without a ref is meant as the folder that it lies in; a bare one holds nothing else to mean. */
    private KernelSource folderOrGit(Baseline baseline, Path place) {
        return GitPlaces.isBare(place) || (!baseline.ref().isEmpty() && GitPlaces.hasWorkTree(place))
                ? git()
                : folder();
    }

    private FolderSource folder() {
        return new FolderSource(settings, workers);
    }

    private TarballSource tarball() {
        return new TarballSource(settings, progress);
    }

    private GitSource git() {
        return new GitSource(settings, workers, progress);
    }
}
