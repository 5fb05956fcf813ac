package io.kernelagent.core.tree;

import io.kernelagent.core.problem.Problem;
import io.kernelagent.core.problem.Where;

/** What can be wrong with a folder that the user wants a result written to. */
public final class ExportProblems {
    private ExportProblems() {}

    /** Something is there that would mix with the result. */
    public static Problem notEmpty(String folder) {
        return Problem.of("KA-EXPORT-NOT-EMPTY", Where.file(folder), "the folder \"" + folder + "\" is not empty")
                .withMend("name a folder that is absent or empty");
    }

    /** Something is there that would be lost. */
    public static Problem exists(String file) {
        return Problem.of("KA-EXPORT-EXISTS", Where.file(file), "\"" + file + "\" is there already")
                .withMend("name a file that is absent");
    }

    /** A file stands where the folder should be. */
    public static Problem notAFolder(String folder) {
        return Problem.of("KA-EXPORT-NO-FOLDER", Where.file(folder), "\"" + folder + "\" is no folder")
                .withMend("name a folder that is absent or empty");
    }
}
