package io.kernelagent.port;

import io.kernelagent.core.pkg.content.StagedTree;
import io.kernelagent.core.problem.Fault;
import io.kernelagent.core.problem.Problem;
import io.kernelagent.core.text.Bytes;
import io.kernelagent.core.text.TreePath;
import io.vavr.collection.Map;
import io.vavr.collection.Seq;
import io.vavr.control.Either;
import java.util.function.Function;

/** Looks at what a build left for packing. Reading only; of a tree it keeps sizes and digests, never the bytes. */
public interface StagedTrees {
    /**
     * Everything below a folder. The inner left when there is no such folder, or when something in it has a name that
     * no path of a tree can have.
     *
     * @param folder as the caller names it; no link in it is followed
     */
    Either<Fault, Either<Problem, StagedTree>> read(String folder);

    /**
     * What a look at the bytes of some files comes to. One file is held at a time. A module whose name says that it is
     * compressed may be shown as the kernel will see it.
     *
     * @param folder as for {@link #read}
     * @param files regular files that {@link #read} has found
     * @param look tells what matters of a file's bytes
     */
    <R> Either<Fault, Map<TreePath, R>> look(String folder, Seq<TreePath> files, Function<Bytes, R> look);
}
