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
 *
 * <p>Reading is an observation: it may fill a cache below the state folder, it changes nothing else. Only a baseline
 * whose tree is a URL ever uses the network.
 */
public interface SourceTrees {
    /**
     * What the ref stands for. The inner left (see {@code BaselineProblems}) when the tree or the ref does not exist,
     * or when a tarball has another digest than the manifest says.
     */
    Either<Fault, Either<Problem, PinnedBaseline>> pin(Baseline baseline);

    /**
     * What the pinned baseline has at these paths, and nothing about other paths. A path without a file is known to
     * be without one; so is a path that is a folder or a submodule, or that lies below a file or a symbolic link.
     *
     * <p>Of a folder the tree also names an inhabitant, see {@link Tree#inhabitantOf}: the first by bytes of the files
     * and links below it that are not among the paths. A submodule lives at its own path. Only git knows of submodules;
     * elsewhere one is a folder like any other.
     */
    Either<Fault, Tree> read(PinnedBaseline baseline, Seq<TreePath> paths);

    /** The paths of all files and symbolic links that the pinned baseline has, by bytes. Contents are not read. */
    Either<Fault, Seq<TreePath>> paths(PinnedBaseline baseline);

    /**
     * The names of all tags that the tree of a baseline has, in no particular order; its ref is not looked at. The
     * inner left when there is no such tree, or when it is no git repository.
     */
    Either<Fault, Either<Problem, Seq<String>>> tags(Baseline baseline);
}
