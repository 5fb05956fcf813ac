package io.kernelagent.packing;

import io.kernelagent.core.pkg.content.ArchiveProblems;
import io.kernelagent.core.pkg.content.StagedTree;
import io.kernelagent.core.problem.Fault;
import io.kernelagent.core.problem.Problem;
import io.kernelagent.port.StagedTrees;
import io.vavr.control.Either;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;

/** Staged trees in folders of this machine. */
public final class FileStagedTrees implements StagedTrees {
    @Override
    public Either<Fault, Either<Problem, StagedTree>> read(String folder) {
        var root = Path.of(folder);
        if (!Files.isDirectory(root, LinkOption.NOFOLLOW_LINKS)) {
            return Either.right(Either.left(ArchiveProblems.noStaging(folder)));
        }
        try {
            var walk = new StagingWalk(root);
            Files.walkFileTree(root, walk);
            return Either.right(walk.result());
        } catch (IOException failure) {
            return Either.left(Fault.harmless("read the staged tree", folder, PackingFaults.reason(failure)));
        }
    }
}
