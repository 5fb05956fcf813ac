package io.kernelagent.verb;

import io.kernelagent.core.pkg.content.StagedTree;
import io.kernelagent.core.problem.Fault;
import io.kernelagent.core.problem.Problem;
import io.kernelagent.core.text.Bytes;
import io.kernelagent.core.text.TreePath;
import io.kernelagent.core.tree.Tree;
import io.kernelagent.core.tree.TreeFile;
import io.kernelagent.port.StagedTrees;
import io.kernelagent.testkit.memory.InMemoryStagedTrees;
import io.vavr.collection.Map;
import io.vavr.collection.Seq;
import io.vavr.control.Either;
import java.util.function.Function;

/** What every pretended build leaves for packing, in whatever folder one looks. */
final class PretendStaging implements StagedTrees {
    private static final String ANY = "any";
    private static final Tree KERNEL = Tree.EMPTY
            .with(TreePath.of("boot/Image"), TreeFile.regular(Bytes.utf8("kernel")))
            .with(TreePath.of("headers/Makefile"), TreeFile.regular(Bytes.utf8("all:\n")));

    private final InMemoryStagedTrees trees = new InMemoryStagedTrees();

    private Runnable reading = () -> {};

    PretendStaging() {
        trees.stage(ANY, KERNEL);
    }

    /** From now on this file is left too. */
    void leave(String path, Bytes content) {
        trees.stage(ANY, KERNEL.with(TreePath.of(path), TreeFile.regular(content)));
    }

    /** What happens while somebody packs. */
    void onReading(Runnable happening) {
        reading = happening;
    }

    @Override
    public Either<Fault, Either<Problem, StagedTree>> read(String folder) {
        reading.run();
        return trees.read(ANY);
    }

    @Override
    public <R> Either<Fault, Map<TreePath, R>> look(String folder, Seq<TreePath> files, Function<Bytes, R> look) {
        return trees.look(ANY, files, look);
    }
}
