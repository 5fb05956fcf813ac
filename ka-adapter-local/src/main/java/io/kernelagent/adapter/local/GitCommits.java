package io.kernelagent.adapter.local;

import io.kernelagent.adapter.local.GitFolders.GitFile;
import io.kernelagent.core.kernel.Baseline;
import io.kernelagent.core.patch.FileMode;
import io.kernelagent.core.problem.Fault;
import io.kernelagent.core.problem.Problem;
import io.kernelagent.core.series.CommitSeries;
import io.kernelagent.core.series.GitCommit;
import io.kernelagent.core.series.GitRange;
import io.kernelagent.core.text.Bytes;
import io.kernelagent.core.text.Digest;
import io.kernelagent.core.text.TreePath;
import io.kernelagent.core.tree.Tree;
import io.kernelagent.core.tree.TreeFile;
import io.vavr.collection.Array;
import io.vavr.collection.Seq;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.io.IOException;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectReader;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.revwalk.RevSort;
import org.eclipse.jgit.revwalk.RevWalk;
import org.eclipse.jgit.treewalk.EmptyTreeIterator;
import org.eclipse.jgit.treewalk.TreeWalk;
import org.eclipse.jgit.treewalk.filter.TreeFilter;

/** Reads the commits of a range with what each of them changed, from the objects alone; renames are not looked for. */
final class GitCommits {
    private static final int MOST = 10_000;

    private final GitRange range;
    private final LocalSettings settings;

    GitCommits(GitRange range, LocalSettings settings) {
        this.range = range;
        this.settings = settings;
    }

    Either<Fault, Either<Problem, Seq<GitCommit>>> read() {
        var named = NamedTree.of(range.tip(), settings);
        var place = named.place();
        if (named.isUrl() || !(GitPlaces.isBare(place) || GitPlaces.hasWorkTree(place))) {
            return Either.right(Either.left(CommitSeries.noRepository(range)));
        }
        return read(place);
    }

    private Either<Fault, Either<Problem, Seq<GitCommit>>> read(Path place) {
        try (var repository = GitRepositories.open(place)) {
            var base = commit(repository, range.base());
            var tip = commit(repository, range.tip());
            if (base.isLeft() || tip.isLeft()) {
                return Either.right(Either.left(base.isLeft() ? base.getLeft() : tip.getLeft()));
            }
            return Either.right(between(repository, base.get(), tip.get()));
        } catch (IOException failure) {
            return Either.left(Faults.harmless("read commits of", place, failure));
        }
    }

    private static Either<Problem, ObjectId> commit(Repository repository, Baseline ref) throws IOException {
        return new GitRefs(repository).commit(ref);
    }

    private Either<Problem, Seq<GitCommit>> between(Repository repository, ObjectId base, ObjectId tip)
            throws IOException {
        var commits = new ArrayList<GitCommit>();
        try (var walk = new RevWalk(repository)) {
            walk.sort(RevSort.TOPO);
            walk.sort(RevSort.REVERSE, true);
            walk.markStart(walk.parseCommit(tip));
            walk.markUninteresting(walk.parseCommit(base));
            for (var commit : walk) {
                if (commits.size() == MOST) {
                    return Either.left(CommitSeries.tooMany(range.word(), MOST));
                }
                var read = read(walk, commit);
                if (read.isLeft()) {
                    return Either.left(read.getLeft());
                }
                commits.add(read.get());
            }
        }
        return Either.right(Array.ofAll(commits));
    }

    private Either<Problem, GitCommit> read(RevWalk walk, RevCommit commit) throws IOException {
        if (commit.getParentCount() > 1) {
            return Either.right(commit(commit, Tree.EMPTY, Tree.EMPTY));
        }
        var before = Tree.EMPTY;
        var after = Tree.EMPTY;
        try (var trees = changed(walk, commit)) {
            while (trees.next()) {
                var path = pathOf(trees);
                if (isSubmodule(trees)) {
                    return Either.left(CommitSeries.submodule(
                            range.word(), commit.abbreviate(12).name(), path.toString()));
                }
                before = with(before, path, trees, 0);
                after = with(after, path, trees, 1);
            }
        }
        return Either.right(commit(commit, before, after));
    }

    private static TreeWalk changed(RevWalk walk, RevCommit commit) throws IOException {
        var trees = new TreeWalk(walk.getObjectReader());
        trees.setRecursive(true);
        trees.setFilter(TreeFilter.ANY_DIFF);
        if (commit.getParentCount() == 0) {
            trees.addTree(new EmptyTreeIterator());
        } else {
            trees.addTree(walk.parseCommit(commit.getParent(0)).getTree());
        }
        trees.addTree(commit.getTree());
        return trees;
    }

    private static TreePath pathOf(TreeWalk trees) throws IOException {
        var parsed = TreePath.parse(Bytes.wrap(trees.getRawPath()));
        if (parsed.isLeft()) {
            throw new IOException("the path \"" + trees.getPathString() + "\" " + parsed.getLeft());
        }
        return parsed.get();
    }

    private static boolean isSubmodule(TreeWalk trees) {
        return trees.getFileMode(0).equals(org.eclipse.jgit.lib.FileMode.GITLINK)
                || trees.getFileMode(1).equals(org.eclipse.jgit.lib.FileMode.GITLINK);
    }

    private Tree with(Tree tree, TreePath path, TreeWalk trees, int side) throws IOException {
        var mode = FileMode.parse(Bytes.utf8(trees.getFileMode(side).toString()));
        Option<TreeFile> file = Option.none();
        for (var known : mode) {
            file = Option.some(new TreeFile(known, content(trees.getObjectReader(), path, known, trees, side)));
        }
        return file.map(there -> tree.with(path, there)).getOrElse(() -> tree.without(path));
    }

    private Bytes content(ObjectReader reader, TreePath path, FileMode mode, TreeWalk trees, int side)
            throws IOException {
        return GitBlobs.content(reader, new GitFile(path, mode, trees.getObjectId(side)), settings.limits());
    }

    private static GitCommit commit(RevCommit commit, Tree before, Tree after) {
        var author = commit.getAuthorIdent();
        return new GitCommit(
                new Digest(Digest.Algorithm.SHA1, commit.name()),
                commit.getParentCount(),
                author.getName() + " <" + author.getEmailAddress() + ">",
                OffsetDateTime.ofInstant(author.getWhenAsInstant(), author.getZoneId()),
                Bytes.utf8(commit.getFullMessage()),
                before,
                after);
    }
}
