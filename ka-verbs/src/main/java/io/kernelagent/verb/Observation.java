package io.kernelagent.verb;

import io.kernelagent.core.plan.Answers;
import io.kernelagent.core.plan.Inquiry;
import io.kernelagent.core.plan.Question;
import io.kernelagent.core.problem.Fault;
import io.kernelagent.core.problem.Problem;
import io.kernelagent.core.text.TreePath;
import io.kernelagent.port.PatchTree;
import io.kernelagent.port.SourceTrees;
import io.vavr.collection.List;
import io.vavr.collection.Seq;
import io.vavr.control.Either;
import io.vavr.control.Option;

/**
 * The driver of the first beat: carries the questions of an {@link Inquiry} to the ports and the answers back.
 * Questions for file contents are put to the port all at once, and nothing is asked twice.
 */
final class Observation {
    private final PatchTree patches;
    private final SourceTrees sources;

    Observation(PatchTree patches, SourceTrees sources) {
        this.patches = patches;
        this.sources = sources;
    }

    /** The facts that the inquiry leads to, or why there are none. */
    <A> Either<Stop, A> observe(Inquiry<A> inquiry) {
        var turns = new Turns<A>();
        var ended = inquiry.match(turns);
        while (ended.isEmpty()) {
            ended = turns.next().match(turns);
        }
        return ended.get();
    }

    private Either<Fault, Answers> answered(Seq<Question<?>> questions, Answers known) {
        var open = questions.filter(question -> !known.has(question)).distinct();
        return withContents(open, known)
                .flatMap(start -> open.foldLeft(
                        Either.<Fault, Answers>right(start),
                        (sofar, question) -> sofar.flatMap(answers -> question.match(new Asking(answers)))));
    }

    private Either<Fault, Answers> withContents(Seq<Question<?>> open, Answers known) {
        var paths = open.flatMap(question -> question.match(new PathsOfContents()));
        return paths.isEmpty()
                ? Either.right(known)
                : patches.read(paths)
                        .map(found -> found.foldLeft(
                                known, (answers, file) -> answers.with(new Question.ContentOf(file._1), file._2)));
    }

    /** Goes one turn further, or says how the inquiry ended. */
    private final class Turns<A> implements Inquiry.Cases<A, Option<Either<Stop, A>>> {
        private Answers known = Answers.NONE;
        private Option<Inquiry<A>> next = Option.none();

        Inquiry<A> next() {
            return next.get();
        }

        @Override
        public Option<Either<Stop, A>> need(Inquiry.Need<A> need) {
            return answered(need.questions(), known)
                    .fold(fault -> Option.some(Either.left(new Stop.Failed(fault))), answers -> {
                        known = answers;
                        next = Option.some(need.then().apply(answers));
                        return Option.none();
                    });
        }

        @Override
        public Option<Either<Stop, A>> done(A facts) {
            return Option.some(Either.right(facts));
        }

        @Override
        public Option<Either<Stop, A>> refused(Seq<Problem> problems) {
            return Option.some(Either.left(new Stop.Refused(problems)));
        }
    }

    /** Puts one question to its port; contents have been read in bulk before. */
    private final class Asking implements Question.Cases<Either<Fault, Answers>> {
        private final Answers known;

        Asking(Answers known) {
            this.known = known;
        }

        @Override
        public Either<Fault, Answers> contentOf(Question.ContentOf question) {
            return Either.right(known);
        }

        @Override
        public Either<Fault, Answers> listingOf(Question.ListingOf question) {
            return patches.list(question.folder()).map(found -> known.with(question, found));
        }

        @Override
        public Either<Fault, Answers> linksIn(Question.LinksIn question) {
            return patches.links(question.folder()).map(found -> known.with(question, found));
        }

        @Override
        public Either<Fault, Answers> pin(Question.Pin question) {
            return sources.pin(question.baseline()).map(found -> known.with(question, found));
        }

        @Override
        public Either<Fault, Answers> filesOf(Question.FilesOf question) {
            return sources.read(question.baseline(), question.paths()).map(found -> known.with(question, found));
        }

        @Override
        public Either<Fault, Answers> pathsOf(Question.PathsOf question) {
            return sources.paths(question.baseline()).map(found -> known.with(question, found));
        }

        @Override
        public Either<Fault, Answers> tagsOf(Question.TagsOf question) {
            return sources.tags(question.baseline()).map(found -> known.with(question, found));
        }
    }

    /** The paths whose contents are asked for. */
    private static final class PathsOfContents implements Question.Cases<List<TreePath>> {
        @Override
        public List<TreePath> contentOf(Question.ContentOf question) {
            return List.of(question.path());
        }

        @Override
        public List<TreePath> listingOf(Question.ListingOf question) {
            return List.empty();
        }

        @Override
        public List<TreePath> linksIn(Question.LinksIn question) {
            return List.empty();
        }

        @Override
        public List<TreePath> pin(Question.Pin question) {
            return List.empty();
        }

        @Override
        public List<TreePath> filesOf(Question.FilesOf question) {
            return List.empty();
        }

        @Override
        public List<TreePath> pathsOf(Question.PathsOf question) {
            return List.empty();
        }

        @Override
        public List<TreePath> tagsOf(Question.TagsOf question) {
            return List.empty();
        }
    }
}
