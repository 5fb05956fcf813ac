package io.kernelagent.port;

import io.kernelagent.core.problem.Fault;
import io.kernelagent.core.problem.Problem;
import io.kernelagent.core.text.Bytes;
import io.kernelagent.core.tree.Tree;
import io.vavr.control.Either;

/** Puts the files of a tree into a folder that the user named, outside the workspace's own rules: {@code --to D}. */
public interface Exports {
    /**
     * Writes the files that exist in the tree, with their modes and symbolic links as symbolic links, and nothing else.
     * The inner left when the folder is there already and not empty, or is no folder; then nothing was written.
     *
     * @param folder as the user named it; made when it is absent
     */
    Either<Fault, Either<Problem, Workspace.Done>> write(String folder, Tree tree);

    /**
     * Writes one file that is not there yet; its folder is made. The inner left when something is there already; then
     * nothing was written.
     *
     * @param file as the user named it
     */
    Either<Fault, Either<Problem, Workspace.Done>> create(String file, Bytes content);
}
