package io.kernelagent.core.pkg.content;

import io.kernelagent.core.problem.Problem;
import io.kernelagent.core.problem.Where;

/** Why a file from outside is not taken for a package, or a folder not for a staged tree. */
public final class ArchiveProblems {
    private ArchiveProblems() {}

    /** A package file that is broken, hostile or none at all. */
    public static Problem unsound(String file, String reason) {
        return Problem.of("KA-PKG-ARCHIVE", Where.file(file), "this is no sound package: " + reason)
                .withMend("fetch the file again, and compare its digest with the one that was published");
    }

    /** A file whose name is not the one that its metadata ask for. */
    public static Problem misnamed(String file, String expected) {
        return Problem.of("KA-PKG-FILE-NAME", Where.file(file), "the package inside is called " + expected)
                .withMend("rename the file: package managers and repositories rely on the name");
    }

    /** There is nothing to pack. */
    public static Problem noStaging(String folder) {
        return Problem.of("KA-PKG-STAGING", Where.file(folder), "there is no folder to pack")
                .withMend("run the install targets of make into this folder first");
    }

    /** Something lies in the staged tree that no tree may hold. */
    public static Problem badPath(String folder, String path, String why) {
        return Problem.of("KA-PKG-NAME-ODD", Where.file(folder), "the path \"" + path + "\" " + why)
                .withMend("no file of a kernel is called so: look what else wrote into the staging folder");
    }
}
