package io.kernelagent.port;

import io.kernelagent.core.kernel.PinnedBaseline;
import io.kernelagent.core.problem.Fault;
import io.kernelagent.core.problem.Problem;
import io.kernelagent.core.text.Digest;
import io.kernelagent.core.tree.Tree;
import io.vavr.control.Either;

/** The names that git gives to whole trees: what {@code git write-tree} would print after the changes. */
public interface GitTrees {
    /**
     * The id of the baseline's tree with the known paths of another tree laid over it: files replace, known absences
     * delete. The inner left when the baseline is no git repository.
     *
     * @param write whether the new objects are stored in the baseline's repository too; otherwise nothing is written
     */
    Either<Fault, Either<Problem, Digest>> treeOf(PinnedBaseline pinned, Tree changed, boolean write);
}
