package io.kernelagent.port;

import io.kernelagent.core.problem.Fault;
import io.kernelagent.core.text.Bytes;
import io.kernelagent.core.text.StrayLink;
import io.kernelagent.core.text.TreePath;
import io.vavr.collection.Map;
import io.vavr.collection.Seq;
import io.vavr.control.Either;
import io.vavr.control.Option;

/**
 * The files of a workspace that people write: manifests, patches, series, configuration. Reading only; bulk, because a
 * series is read whole.
 */
public interface PatchTree {
    /**
     * The bytes of each of the files, none for a path where no regular file is. The map keeps the order of the paths;
     * a path that is asked for twice is there once.
     */
    Either<Fault, Map<TreePath, Option<Bytes>>> read(Seq<TreePath> paths);

    /**
     * The regular files below a folder, by bytes of their path (relative to the workspace); none when there is no such
     * folder. Never follows a symbolic link to a folder, never lists {@code .git} or the state folder {@code .ka}.
     */
    Either<Fault, Option<Seq<TreePath>>> list(TreePath folder);

    /**
     * The symbolic links at and below a folder that are no files of the workspace, by bytes of their path: those that
     * lead nowhere, out of the workspace, or to a folder. A link to a file of the workspace is that file, and not here.
     */
    Either<Fault, Seq<StrayLink>> links(TreePath folder);
}
