package io.kernelagent.adapter.local;

import io.kernelagent.core.kernel.Baseline;
import io.kernelagent.core.kernel.BaselineProblems;
import io.kernelagent.core.kernel.PinnedBaseline;
import io.kernelagent.core.problem.Fault;
import io.kernelagent.core.problem.Problem;
import io.kernelagent.core.text.TreePath;
import io.kernelagent.core.tree.Tree;
import io.kernelagent.port.Progress;
import io.kernelagent.port.Workers;
import io.vavr.collection.Seq;
import io.vavr.control.Either;
import java.io.IOException;
import java.nio.file.Path;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.Repository;

/** A kernel source in a git repository: objects are read as they are, no work tree is made or looked at. */
final class GitSource implements KernelSource {
    static final String RESOLVED = "commit:";

    private final LocalSettings settings;
    private final Workers workers;
    private final Progress progress;

    GitSource(LocalSettings settings, Workers workers, Progress progress) {
        this.settings = settings;
        this.workers = workers;
        this.progress = progress;
    }

    @Override
    public Either<Fault, Either<Problem, PinnedBaseline>> pin(Baseline baseline, Path place) {
        if (baseline.digest().isDefined()) {
            return KernelSource.refused(BaselineProblems.digestUnwanted(baseline));
        }
        try (var repository = GitRepositories.open(place)) {
            var refs = new GitRefs(repository);
            boolean moves = refs.moves(baseline.ref());
            return Either.right(
                    refs.commit(baseline).map(commit -> new PinnedBaseline(baseline, RESOLVED + commit.name(), moves)));
        } catch (IOException failure) {
            return Either.left(Faults.harmless("open the git repository", place, failure));
        }
    }

    /** Pins a URL by its mirror; fetches into the mirror only what is not there yet. */
    Either<Fault, Either<Problem, PinnedBaseline>> pinUrl(Baseline baseline) {
        var mirror = new GitMirror(settings, progress);
        var place = NamedTree.of(baseline, settings).gitPlace();
        var known = GitPlaces.isBare(place) ? pin(baseline, place) : KernelSource.refused(unknownYet(baseline));
        return known.exists(Either::isRight)
                ? known
                : mirror.fetch(baseline, place)
                        .flatMap(fetched ->
                                fetched.isLeft() ? Either.right(Either.left(fetched.getLeft())) : pin(baseline, place));
    }

    private static Problem unknownYet(Baseline baseline) {
        return BaselineProblems.noSuchTree(baseline, "it was never fetched");
    }

    @Override
    public Either<Fault, Tree> read(PinnedBaseline pinned, Path place, Seq<TreePath> paths) {
        try (var repository = GitRepositories.open(place)) {
            var there = new GitFolders(repository).find(treeOf(repository, pinned), paths);
            return new GitBlobs(repository, workers, settings.limits())
                    .read(there.files())
                    .map(found -> paths.filter(path -> !found.knows(path)).foldLeft(found, Tree::without))
                    .map(found -> there.folders()
                            .foldLeft(found, (tree, lived) -> tree.withFolder(lived.folder(), lived.inhabitant())));
        } catch (IOException failure) {
            return Either.left(Faults.harmless("read the git repository", place, failure));
        }
    }

    @Override
    public Either<Fault, Seq<TreePath>> paths(PinnedBaseline pinned, Path place) {
        try (var repository = GitRepositories.open(place)) {
            return Either.right(GitTreeEntries.pathsOf(repository, treeOf(repository, pinned)));
        } catch (IOException failure) {
            return Either.left(Faults.harmless("list the tree of the git repository", place, failure));
        }
    }

    /** The names of all tags. */
    Either<Fault, Either<Problem, Seq<String>>> tags(Path place) {
        try (var repository = GitRepositories.open(place)) {
            return Either.right(Either.right(new GitRefs(repository).tags()));
        } catch (IOException failure) {
            return Either.left(Faults.harmless("list the tags of the git repository", place, failure));
        }
    }

    /** The tree of the commit that the baseline was pinned to. */
    static ObjectId treeOf(Repository repository, PinnedBaseline pinned) throws IOException {
        var commit = ObjectId.fromString(pinned.resolved().substring(RESOLVED.length()));
        return repository.parseCommit(commit).getTree().getId();
    }
}
