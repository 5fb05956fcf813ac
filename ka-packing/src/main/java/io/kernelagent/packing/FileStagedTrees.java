package io.kernelagent.packing;

import io.kernelagent.core.pkg.content.ArchiveProblems;
import io.kernelagent.core.pkg.content.StagedTree;
import io.kernelagent.core.problem.Fault;
import io.kernelagent.core.problem.Problem;
import io.kernelagent.core.text.Bytes;
import io.kernelagent.core.text.TreePath;
import io.kernelagent.port.StagedTrees;
import io.kernelagent.port.Workers;
import io.vavr.collection.LinkedHashMap;
import io.vavr.collection.Map;
import io.vavr.collection.Seq;
import io.vavr.control.Either;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.function.Function;

/** Staged trees in folders of this machine. */
public final class FileStagedTrees implements StagedTrees {
    private final Workers workers;

    /** @param workers read several files at a time */
    public FileStagedTrees(Workers workers) {
        this.workers = workers;
    }

    @Override
    public Either<Fault, Either<Problem, StagedTree>> read(String folder) {
        var root = Path.of(folder);
        if (!Files.isDirectory(root, LinkOption.NOFOLLOW_LINKS)) {
            return Either.right(Either.left(ArchiveProblems.noStaging(folder)));
        }
        try {
            var walk = new StagingWalk(root);
            Files.walkFileTree(root, walk);
            return walk.result(workers);
        } catch (IOException failure) {
            return Either.left(Fault.harmless("read the staged tree", folder, PackingFaults.reason(failure)));
        }
    }

    @Override
    public <R> Either<Fault, Map<TreePath, R>> look(String folder, Seq<TreePath> files, Function<Bytes, R> look) {
        var seen = LinkedHashMap.<TreePath, R>empty();
        for (var path : files) {
            try (var stream = Files.newInputStream(Path.of(folder, path.toString()), LinkOption.NOFOLLOW_LINKS)) {
                seen = seen.put(path, look.apply(Bytes.wrap(stream.readAllBytes())));
            } catch (IOException failure) {
                return Either.left(
                        Fault.harmless("read a staged file", path.toString(), PackingFaults.reason(failure)));
            }
        }
        return Either.right(seen);
    }
}
