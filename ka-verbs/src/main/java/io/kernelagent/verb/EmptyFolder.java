package io.kernelagent.verb;

import io.kernelagent.core.text.GivenFile;
import io.kernelagent.core.tree.ExportProblems;
import io.kernelagent.port.PatchFiles;
import io.vavr.collection.List;
import io.vavr.control.Either;

/** A folder that a result may be written into: absent or empty. The port that writes looks again. */
final class EmptyFolder {
    private EmptyFolder() {}

    /** The name of the folder, or what speaks against it, before anything is done. */
    static Either<Stop, String> at(String folder, PatchFiles files) {
        return files.find(folder).<Stop>mapLeft(Stop.Failed::new).flatMap(found -> {
            var there = found.getOrElse(List.empty());
            if (there.exists(GivenFile::isNamedItself)) {
                return Either.left(Stop.refused(ExportProblems.notAFolder(folder)));
            }
            return there.isEmpty() ? Either.right(folder) : Either.left(Stop.refused(ExportProblems.notEmpty(folder)));
        });
    }
}
