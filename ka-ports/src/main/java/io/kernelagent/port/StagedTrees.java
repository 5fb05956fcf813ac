package io.kernelagent.port;

import io.kernelagent.core.pkg.content.StagedTree;
import io.kernelagent.core.problem.Fault;
import io.kernelagent.core.problem.Problem;
import io.vavr.control.Either;

/** Looks at what a build left for packing. Reading only; of files it keeps sizes and digests, never the bytes. */
public interface StagedTrees {
    /**
     * Everything below a folder. The inner left when there is no such folder, or when something in it has a name that
     * no path of a tree can have.
     *
     * @param folder as the caller names it; no link in it is followed
     */
    Either<Fault, Either<Problem, StagedTree>> read(String folder);
}
