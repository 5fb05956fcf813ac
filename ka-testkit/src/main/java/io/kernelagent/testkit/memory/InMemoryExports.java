package io.kernelagent.testkit.memory;

import io.kernelagent.core.problem.Fault;
import io.kernelagent.core.problem.Problem;
import io.kernelagent.core.text.Bytes;
import io.kernelagent.core.tree.ExportProblems;
import io.kernelagent.core.tree.Tree;
import io.kernelagent.port.Exports;
import io.kernelagent.port.Workspace;
import io.vavr.collection.Map;
import io.vavr.collection.TreeMap;
import io.vavr.control.Either;

/** Folders of the user, without a disk. */
public final class InMemoryExports implements Exports {
    private TreeMap<String, Tree> folders = TreeMap.empty();
    private TreeMap<String, Bytes> files = TreeMap.empty();

    @Override
    public Either<Fault, Either<Problem, Workspace.Done>> write(String folder, Tree tree) {
        if (folders.get(folder).exists(there -> !there.files().isEmpty())) {
            return Either.right(Either.left(ExportProblems.notEmpty(folder)));
        }
        var files = tree.files().foldLeft(Tree.EMPTY, (known, file) -> known.with(file._1, file._2));
        folders = folders.put(folder, files);
        return Either.right(Either.right(Workspace.Done.DONE));
    }

    @Override
    public Either<Fault, Either<Problem, Workspace.Done>> create(String file, Bytes content) {
        if (files.containsKey(file)) {
            return Either.right(Either.left(ExportProblems.exists(file)));
        }
        files = files.put(file, content);
        return Either.right(Either.right(Workspace.Done.DONE));
    }

    /** What was written as single files, by their names. */
    public Map<String, Bytes> files() {
        return files;
    }

    /** What was written, by folder. */
    public Map<String, Tree> folders() {
        return folders;
    }
}
