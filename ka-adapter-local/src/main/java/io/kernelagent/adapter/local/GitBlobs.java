package io.kernelagent.adapter.local;

import io.kernelagent.adapter.local.GitFolders.GitFile;
import io.kernelagent.core.problem.Fault;
import io.kernelagent.core.text.Bytes;
import io.kernelagent.core.tree.Tree;
import io.kernelagent.core.tree.TreeFile;
import io.kernelagent.port.Workers;
import io.vavr.collection.Seq;
import io.vavr.control.Either;
import java.io.IOException;
import org.eclipse.jgit.errors.LargeObjectException;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectReader;
import org.eclipse.jgit.lib.Repository;

/** Reads blobs in bulk. A reader of JGit belongs to one thread, so the files are handed out in shares. */
final class GitBlobs {
    private static final int SHARES = 16;

    private final Repository repository;
    private final Workers workers;
    private final LocalSettings.Limits limits;

    GitBlobs(Repository repository, Workers workers, LocalSettings.Limits limits) {
        this.repository = repository;
        this.workers = workers;
        this.limits = limits;
    }

    Either<Fault, Tree> read(Seq<GitFile> files) {
        var shares =
                files.toVector().grouped(Math.max(1, files.size() / SHARES)).toVector();
        return Either.sequenceRight(workers.map(shares, this::share))
                .map(trees -> trees.foldLeft(Tree.EMPTY, Tree::overlaid));
    }

    private Either<Fault, Tree> share(Seq<GitFile> files) {
        try (var reader = repository.newObjectReader()) {
            var tree = Tree.EMPTY;
            for (var file : files) {
                tree = tree.with(file.path(), new TreeFile(file.mode(), content(reader, file, limits)));
            }
            return Either.right(tree);
        } catch (IOException failure) {
            return Either.left(Faults.harmless("read blobs of", repository.getDirectory(), failure));
        }
    }

    /** One blob, unless it is larger than the limit. */
    static Bytes content(ObjectReader reader, GitFile file, LocalSettings.Limits limits) throws IOException {
        try {
            var limit = (int) Math.min(limits.fileBytes(), Integer.MAX_VALUE - 8);
            return Bytes.wrap(reader.open(file.blob(), Constants.OBJ_BLOB).getCachedBytes(limit));
        } catch (LargeObjectException large) {
            throw new IOException(
                    "\"" + file.path() + "\" is larger than the limit of " + limits.fileBytes() + " bytes", large);
        }
    }
}
