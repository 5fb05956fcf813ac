package io.kernelagent.testkit.memory;

import io.kernelagent.core.pkg.content.ArchiveProblems;
import io.kernelagent.core.pkg.content.StagedTree;
import io.kernelagent.core.problem.Fault;
import io.kernelagent.core.problem.Problem;
import io.kernelagent.core.text.Bytes;
import io.kernelagent.core.text.TreePath;
import io.kernelagent.core.tree.Tree;
import io.kernelagent.port.StagedTrees;
import io.vavr.Tuple2;
import io.vavr.collection.LinkedHashMap;
import io.vavr.collection.Map;
import io.vavr.collection.Seq;
import io.vavr.collection.TreeMap;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.util.function.Function;

/** Staging folders without a disk. */
public final class InMemoryStagedTrees implements StagedTrees {
    private TreeMap<String, Tree> folders = TreeMap.empty();

    /** Makes a staging folder, or replaces what is in it. */
    public void stage(String folder, Tree tree) {
        folders = folders.put(folder, tree);
    }

    /** What is staged in a folder; none when there is no such folder. */
    public Option<Tree> at(String folder) {
        return folders.get(folder);
    }

    @Override
    public Either<Fault, Either<Problem, StagedTree>> read(String folder) {
        return Either.right(at(folder).map(StagedTree::of).toEither(() -> ArchiveProblems.noStaging(folder)));
    }

    @Override
    public <R> Either<Fault, Map<TreePath, R>> look(String folder, Seq<TreePath> files, Function<Bytes, R> look) {
        var staged = at(folder).map(Tree::files).getOrElse(TreeMap.empty());
        return Either.sequenceRight(files.map(path -> staged.get(path)
                        .map(file -> new Tuple2<>(path, look.apply(file.content())))
                        .toEither(
                                () -> Fault.harmless("read a staged file", path.toString(), "there is no such file"))))
                .map(LinkedHashMap::ofEntries);
    }
}
