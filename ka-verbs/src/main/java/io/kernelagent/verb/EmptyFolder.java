package io.kernelagent.verb;

import io.kernelagent.core.problem.Fault;
import io.kernelagent.core.problem.Problem;
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
                return Either.left(stop(ExportProblems.notAFolder(folder)));
            }
            return there.isEmpty() ? Either.right(folder) : Either.left(stop(ExportProblems.notEmpty(folder)));
        });
    }

    /** What a port said that was asked to do something with the folder. */
    static <A> Either<Stop, A> asked(Either<Fault, Either<Problem, A>> answer) {
        return answer.<Stop>mapLeft(Stop.Failed::new).flatMap(there -> there.mapLeft(EmptyFolder::stop));
    }

    private static Stop stop(Problem problem) {
        return new Stop.Refused(List.of(problem));
    }
}
