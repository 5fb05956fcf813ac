package io.kernelagent.testkit.memory;

import io.kernelagent.core.problem.Fault;
import io.kernelagent.core.text.Bytes;
import io.kernelagent.core.text.StrayLink;
import io.kernelagent.core.text.TreePath;
import io.kernelagent.port.PatchTree;
import io.kernelagent.port.Workspace;
import io.vavr.collection.LinkedHashMap;
import io.vavr.collection.List;
import io.vavr.collection.Map;
import io.vavr.collection.Seq;
import io.vavr.collection.SortedMap;
import io.vavr.collection.TreeMap;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.util.function.Supplier;

/** A workspace without a disk: what is written through one port is read through the other. */
public final class InMemoryWorkspace implements PatchTree, Workspace {
    private SortedMap<TreePath, Bytes> files = TreeMap.empty();
    private Option<String> heldFor = Option.none();

    /** Puts a file there, as a person with an editor would: no lock, no fault. */
    public InMemoryWorkspace with(String path, String content) {
        return with(TreePath.of(path), Bytes.utf8(content));
    }

    /** See {@link #with(String, String)}. */
    public InMemoryWorkspace with(TreePath path, Bytes content) {
        files = files.put(path, content);
        return this;
    }

    /** Takes a file away, as a person would. */
    public InMemoryWorkspace without(String path) {
        files = files.remove(TreePath.of(path));
        return this;
    }

    /** Everything that is there, for the checks after a run. */
    public SortedMap<TreePath, Bytes> files() {
        return files;
    }

    /** What the lock is held for right now. */
    public Option<String> heldFor() {
        return heldFor;
    }

    @Override
    public Either<Fault, Map<TreePath, Option<Bytes>>> read(Seq<TreePath> paths) {
        return Either.right(paths.foldLeft(LinkedHashMap.empty(), (found, path) -> found.put(path, files.get(path))));
    }

    @Override
    public Either<Fault, Option<Seq<TreePath>>> list(TreePath folder) {
        var below = files.keySet().filter(path -> path.isBelow(folder));
        return Either.right(
                below.isEmpty()
                        ? Option.none()
                        : Option.some(below.filter(path -> !isHidden(path)).toArray()));
    }

    /** Nobody can put a link here. */
    @Override
    public Either<Fault, Seq<StrayLink>> links(TreePath folder) {
        return Either.right(List.empty());
    }

    private static boolean isHidden(TreePath path) {
        return path.segments().contains(Bytes.utf8(".ka"));
    }

    @Override
    public Either<Fault, Done> write(TreePath path, Bytes content) {
        if (files.keySet().exists(other -> other.isBelow(path))) {
            return Either.left(Fault.harmless("write", path.toString(), "it is a folder"));
        }
        return files.keySet()
                .find(path::isBelow)
                .map(file -> Either.<Fault, Done>left(
                        Fault.harmless("write", path.toString(), file + " is a file, not a folder")))
                .getOrElse(() -> {
                    files = files.put(path, content);
                    return Either.right(Done.DONE);
                });
    }

    @Override
    public Either<Fault, Done> delete(TreePath path) {
        if (files.keySet().exists(other -> other.isBelow(path))) {
            return Either.left(Fault.harmless("delete", path.toString(), "it is a folder"));
        }
        files = files.remove(path);
        return Either.right(Done.DONE);
    }

    @Override
    public <R> Either<Fault, R> exclusively(String purpose, Supplier<R> work) {
        if (heldFor.isDefined()) {
            return Either.left(
                    Fault.harmless("lock", "the workspace", "it is held by this process for " + heldFor.get()));
        }
        heldFor = Option.some(purpose);
        try {
            return Either.right(work.get());
        } finally {
            heldFor = Option.none();
        }
    }
}
