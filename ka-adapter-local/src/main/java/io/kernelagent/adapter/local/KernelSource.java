package io.kernelagent.adapter.local;

import io.kernelagent.core.kernel.Baseline;
import io.kernelagent.core.kernel.PinnedBaseline;
import io.kernelagent.core.problem.Fault;
import io.kernelagent.core.problem.Problem;
import io.kernelagent.core.text.TreePath;
import io.kernelagent.core.tree.Tree;
import io.vavr.collection.Seq;
import io.vavr.control.Either;
import java.nio.file.Path;

/** One kind of kernel source, at a place of this machine. The contract is that of {@code SourceTrees}. */
interface KernelSource {
    Either<Fault, Either<Problem, PinnedBaseline>> pin(Baseline baseline, Path place);

    Either<Fault, Tree> read(PinnedBaseline pinned, Path place, Seq<TreePath> paths);

    Either<Fault, Seq<TreePath>> paths(PinnedBaseline pinned, Path place);

    /** The baseline, found to exist. */
    static Either<Fault, Either<Problem, PinnedBaseline>> pinned(Baseline baseline, String resolved) {
        return Either.right(Either.right(new PinnedBaseline(baseline, resolved)));
    }

    /** The baseline, refused. */
    static Either<Fault, Either<Problem, PinnedBaseline>> refused(Problem problem) {
        return Either.right(Either.left(problem));
    }
}
