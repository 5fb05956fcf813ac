package io.kernelagent.core.plan;

import io.kernelagent.core.kernel.Baseline;
import io.kernelagent.core.kernel.PinnedBaseline;
import io.kernelagent.core.problem.Problem;
import io.kernelagent.core.text.Bytes;
import io.kernelagent.core.text.StrayLink;
import io.kernelagent.core.text.TreePath;
import io.kernelagent.core.tree.Tree;
import io.vavr.collection.Seq;
import io.vavr.control.Either;
import io.vavr.control.Option;

/**
 * Something a verb has to know before it can plan. Answering a question reads and changes nothing.
 *
 * @param <R> what the answer looks like
 */
public sealed interface Question<R> {
    <A> A match(Cases<A> cases);

    /** One method for each kind of question: what a driver answers, or a test pretends to know. */
    interface Cases<A> {
        A contentOf(ContentOf question);

        A listingOf(ListingOf question);

        A linksIn(LinksIn question);

        A pin(Pin question);

        A filesOf(FilesOf question);

        A pathsOf(PathsOf question);

        A tagsOf(TagsOf question);
    }

    /** The bytes of a file of the workspace; none when there is no such file. */
    record ContentOf(TreePath path) implements Question<Option<Bytes>> {
        @Override
        public <A> A match(Cases<A> cases) {
            return cases.contentOf(this);
        }
    }

    /** The regular files below a folder of the workspace, by bytes of their path; none when there is no such folder. */
    record ListingOf(TreePath folder) implements Question<Option<Seq<TreePath>>> {
        @Override
        public <A> A match(Cases<A> cases) {
            return cases.listingOf(this);
        }
    }

    /** The symbolic links at and below a folder of the workspace that are no files of it, by bytes of their path. */
    record LinksIn(TreePath folder) implements Question<Seq<StrayLink>> {
        @Override
        public <A> A match(Cases<A> cases) {
            return cases.linksIn(this);
        }
    }

    /** Whether a baseline exists and what its ref stands for; left when the user named one that does not. */
    record Pin(Baseline baseline) implements Question<Either<Problem, PinnedBaseline>> {
        @Override
        public <A> A match(Cases<A> cases) {
            return cases.pin(this);
        }
    }

    /** What a baseline has at these paths. */
    record FilesOf(PinnedBaseline baseline, Seq<TreePath> paths) implements Question<Tree> {
        @Override
        public <A> A match(Cases<A> cases) {
            return cases.filesOf(this);
        }
    }

    /** The paths of all files that a baseline has, by bytes. */
    record PathsOf(PinnedBaseline baseline) implements Question<Seq<TreePath>> {
        @Override
        public <A> A match(Cases<A> cases) {
            return cases.pathsOf(this);
        }
    }

    /** The names of all tags of a git tree, whatever ref is named; left when the user named a tree that has none. */
    record TagsOf(Baseline baseline) implements Question<Either<Problem, Seq<String>>> {
        @Override
        public <A> A match(Cases<A> cases) {
            return cases.tagsOf(this);
        }
    }
}
