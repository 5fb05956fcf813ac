package io.kernelagent.testkit.memory;

import io.kernelagent.core.problem.Fault;
import io.kernelagent.core.text.Bytes;
import io.kernelagent.core.text.TreePath;
import io.kernelagent.port.ServerCache;
import io.kernelagent.port.Workspace;
import io.vavr.collection.List;
import io.vavr.collection.Map;
import io.vavr.collection.Seq;
import io.vavr.collection.TreeMap;
import io.vavr.control.Either;

/** What was fetched, without a disk. */
public final class InMemoryServerCache implements ServerCache {
    private TreeMap<TreePath, Bytes> content = TreeMap.empty();

    /** With one more file: the name of the repository, and a path in its copy. */
    public InMemoryServerCache with(TreePath file, Bytes bytes) {
        content = content.put(file, bytes);
        return this;
    }

    @Override
    public Either<Fault, Map<String, Seq<TreePath>>> files() {
        return Either.right(List.ofAll(content.keySet())
                .groupBy(InMemoryServerCache::repository)
                .mapValues(files -> files.map(file -> file.relativeTo(TreePath.of(repository(file))))));
    }

    private static String repository(TreePath file) {
        return file.segments().head().utf8();
    }

    @Override
    public Either<Fault, Map<TreePath, Bytes>> read(Seq<TreePath> files) {
        return Either.right(content.filterKeys(files::contains));
    }

    @Override
    public Either<Fault, Workspace.Done> remove(String repository, Seq<TreePath> files) {
        content = content.removeAll(files.map(TreePath.of(repository)::plus));
        return Either.right(Workspace.Done.DONE);
    }
}
