package io.kernelagent.core.text;

import io.kernelagent.core.problem.Problem;
import io.kernelagent.core.problem.Where;

/** What can be wrong with files and folders that the command line names. The place is the file as it was named. */
public final class GivenFileProblems {
    private GivenFileProblems() {}

    /** Neither a file nor a folder is there. */
    public static Problem missing(String path) {
        return Problem.of("KA-FILE-MISSING", Where.file(path), "no such file or folder: \"" + path + "\"")
                .withMend("check the spelling; paths are relative to the current folder");
    }

    /** A folder where a file is wanted, or the reverse. */
    public static Problem wrongKind(String path, String why, String mend) {
        return Problem.of("KA-FILE-KIND", Where.file(path), "\"" + path + "\" " + why)
                .withMend(mend);
    }

    /** Somebody else wrote to the file since it was read. */
    public static Problem changedMeanwhile(GivenFile file) {
        return Problem.of("KA-FILE-CHANGED", Where.file(file.toString()), "the file was changed while we read it")
                .withMend("run the command again");
    }
}
