package io.kernelagent.adapter.local;

import io.kernelagent.core.kernel.BaselineProblems;
import io.kernelagent.core.kernel.PinnedBaseline;
import io.kernelagent.core.problem.Fault;
import io.kernelagent.core.problem.Problem;
import io.kernelagent.core.text.Digest;
import io.kernelagent.core.tree.Tree;
import io.kernelagent.port.GitTrees;
import io.vavr.control.Either;
import java.io.IOException;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectInserter;
import org.eclipse.jgit.lib.Repository;

/** Names trees by reading the tree objects on the way to the changed paths, and no others. */
public final class LocalGitTrees implements GitTrees {
    private final LocalSettings settings;

    public LocalGitTrees(LocalSettings settings) {
        this.settings = settings;
    }

    @Override
    public Either<Fault, Either<Problem, Digest>> treeOf(PinnedBaseline pinned, Tree changed, boolean write) {
        if (!pinned.resolved().startsWith(GitSource.RESOLVED)) {
            return Either.right(Either.left(BaselineProblems.notGit(pinned.baseline())));
        }
        var place = NamedTree.of(pinned.baseline(), settings).gitPlace();
        try (var repository = GitRepositories.open(place);
                var objects = write ? repository.newObjectInserter() : new ObjectInserter.Formatter()) {
            var id = overlaid(repository, pinned, changed, new GitObjects(objects, write));
            if (write) {
                objects.flush();
            }
            return Either.right(Either.right(new Digest(Digest.Algorithm.SHA1, id.name())));
        } catch (IOException failure) {
            // Objects that nothing points to yet change nothing that anybody sees.
            return Either.left(Faults.harmless("name the tree in", place, failure));
        }
    }

    private static ObjectId overlaid(Repository repository, PinnedBaseline pinned, Tree changed, GitObjects objects)
            throws IOException {
        try (var reader = repository.newObjectReader()) {
            return new GitOverlay(reader, objects).over(GitSource.treeOf(repository, pinned), changed);
        }
    }
}
