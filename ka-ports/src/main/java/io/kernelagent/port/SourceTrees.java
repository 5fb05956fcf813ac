package io.kernelagent.port;

import io.kernelagent.core.kernel.Baseline;
import io.kernelagent.core.kernel.PinnedBaseline;
import io.kernelagent.core.problem.Fault;
import io.kernelagent.core.problem.Problem;
import io.kernelagent.core.text.TreePath;
import io.kernelagent.core.tree.Tree;
import io.vavr.collection.Seq;
import io.vavr.control.Either;

/**
 * Upstream sources, read without checking them out. A baseline is first pinned (does it exist, what does its ref stand
 * for), then read in bulk.
 */
public interface SourceTrees {
    /** What the ref stands for; the inner left when the tree or the ref does not exist or has another digest. */
    Either<Fault, Either<Problem, PinnedBaseline>> pin(Baseline baseline);

    /** What the baseline has at these paths, a path without a file included as such. */
    Either<Fault, Tree> read(PinnedBaseline baseline, Seq<TreePath> paths);
}
