package io.kernelagent.adapter.local;

import io.kernelagent.core.kernel.Baseline;
import io.kernelagent.core.kernel.BaselineProblems;
import io.kernelagent.core.kernel.TagChoice;
import io.kernelagent.core.problem.Problem;
import io.vavr.collection.List;
import io.vavr.collection.Seq;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.eclipse.jgit.errors.IncorrectObjectTypeException;
import org.eclipse.jgit.errors.MissingObjectException;
import org.eclipse.jgit.lib.AbbreviatedObjectId;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.Ref;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevWalk;

/**
 * Finds the commit that a ref stands for: a tag before a branch before a commit, so that a tag named like the beginning
 * of a commit is the tag, as for git. Expressions ({@code v6.1~3}) are no names and not understood.
 */
final class GitRefs {
    /** How a server marks the commit behind an annotated tag, beside the tag itself. */
    private static final String PEELED = "^{}";

    private static final int SHORTEST_ABBREVIATION = 7;
    private static final List<String> PLACES = List.of(Constants.R_TAGS, Constants.R_HEADS, Constants.R_REMOTES, "");

    private final Repository repository;

    GitRefs(Repository repository) {
        this.repository = repository;
    }

    Either<Problem, ObjectId> commit(Baseline baseline) throws IOException {
        var named = named(baseline.ref());
        if (named.isDefined()) {
            return Either.right(named.get());
        }
        var abbreviated = abbreviated(baseline.ref());
        if (abbreviated.size() > 1) {
            return Either.left(BaselineProblems.ambiguousRef(baseline));
        }
        return abbreviated.isEmpty()
                ? Either.left(BaselineProblems.noSuchRef(baseline, TagChoice.nearest(baseline.ref(), tags())))
                : Either.right(abbreviated.head());
    }

    /** Whether a name is that of something which goes on to other commits, as everything does that is no tag. */
    boolean moves(String ref) throws IOException {
        return found(ref).exists(there -> !there.getName().startsWith(Constants.R_TAGS));
    }

    private Option<ObjectId> named(String ref) throws IOException {
        return found(ref).flatMap(there -> Option.of(there.getObjectId())).flatMap(this::peeled);
    }

    private Option<Ref> found(String ref) throws IOException {
        for (var place : PLACES) {
            var name = place + ref;
            boolean isName = Repository.isValidRefName(name) || name.equals(Constants.HEAD);
            var there = isName ? Option.of(repository.exactRef(name)) : Option.<Ref>none();
            if (there.isDefined()) {
                return there;
            }
        }
        return Option.none();
    }

    /** All commits whose name begins like this; a whole name is one too. */
    private Seq<ObjectId> abbreviated(String ref) throws IOException {
        if (!ref.matches("[0-9a-fA-F]{" + SHORTEST_ABBREVIATION + ",40}")) {
            return List.empty();
        }
        try (var reader = repository.newObjectReader()) {
            return List.ofAll(reader.resolve(AbbreviatedObjectId.fromString(ref)))
                    .flatMap(this::peeled)
                    .distinct();
        }
    }

    /**
     * The commit behind an object: itself, or what an annotated tag points to in the end. None for a blob or a tree.
     */
    private Option<ObjectId> peeled(ObjectId object) {
        try (var walk = new RevWalk(repository)) {
            return Option.some(walk.parseCommit(object).copy());
        } catch (MissingObjectException | IncorrectObjectTypeException notACommit) {
            return Option.none();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** The names of all tags. */
    Seq<String> tags() throws IOException {
        return tagsAmong(List.ofAll(repository.getRefDatabase().getRefsByPrefix(Constants.R_TAGS)));
    }

    /** The names of those refs that are tags. */
    static Seq<String> tagsAmong(Seq<Ref> refs) {
        return refs.map(Ref::getName)
                .filter(name -> name.startsWith(Constants.R_TAGS) && !name.endsWith(PEELED))
                .map(name -> name.substring(Constants.R_TAGS.length()));
    }
}
