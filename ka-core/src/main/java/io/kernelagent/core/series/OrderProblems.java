package io.kernelagent.core.series;

import io.kernelagent.core.problem.Problem;
import io.kernelagent.core.problem.Where;
import io.kernelagent.core.text.NearMiss;
import io.kernelagent.core.text.TreePath;
import io.vavr.collection.Seq;

/** What keeps a series directory from having an order, in words. */
final class OrderProblems {
    private OrderProblems() {}

    static Problem empty(String folder, Seq<String> foldersWithPatches) {
        var problem = Problem.of("KA-SERIES-EMPTY", Where.file(folder), "the series has no patch");
        return foldersWithPatches.isEmpty()
                ? problem.withMend("put numbered .patch files there, or take the directory out of the includes")
                : problem.withMend("name one of the series in it: " + foldersWithPatches.mkString(", "));
    }

    static Problem severalFolders(String folder, String stage, Seq<String> folders) {
        return Problem.of(
                        "KA-SERIES-STAGES",
                        Where.file(folder),
                        "there are several folders of " + stage + " patches: " + folders.mkString(", "))
                .withMend("they are for several kernels: keep those of one in a folder of their own");
    }

    static Problem nothingToWrite(String to) {
        return Problem.of("KA-SERIES-EMPTY", Where.file(to), "no patch of the series changes a file")
                .withMend("nothing was written");
    }

    static Problem emptyFile(String file) {
        return Problem.of("KA-SERIES-EMPTY", Where.file(file), "the series names no patch that applies")
                .withMend("name its patches there, one a line, or take the series out");
    }

    static Problem noNumber(String folder, TreePath path) {
        return Problem.of(
                        "KA-SERIES-NUMBER",
                        Where.file(folder + "/" + path),
                        "the patch has no number, so that its place in the series is unknown")
                .withMend("give it a number (0001-...), or write a series file");
    }

    static Problem equalNumbers(String folder, TreePath first, TreePath second) {
        return Problem.of(
                        "KA-SERIES-NUMBER",
                        Where.file(folder + "/" + second),
                        "the patch has the same number as \"" + first + "\"")
                .withMend("give one of them another number, or write a series file");
    }

    static Problem noPath(String file, int line, String name, String why) {
        return Problem.of("KA-SERIES-PATH", Where.line(file, line), "\"" + name + "\" is no path of a patch: it " + why)
                .withMend("name a file below the folder of the series");
    }

    static Problem missing(String file, int line, TreePath path, Seq<TreePath> present) {
        var problem = Problem.of(
                "KA-SERIES-MISSING", Where.line(file, line), "there is no patch \"" + path + "\" in the series");
        return NearMiss.nearest(path.toString(), present.map(TreePath::toString).sorted())
                .map(near -> problem.withMend("nearest: \"" + near + "\""))
                .getOrElse(() -> problem.withMend("put the patch there, or take the line out"));
    }

    static Problem unknownOption(String file, int line, String option) {
        return Problem.of("KA-SERIES-OPTION", Where.line(file, line), "the option \"" + option + "\" is not understood")
                .withMend("only -p0 to -p9 may stand behind a patch");
    }

    static Problem twice(String file, SeriesOrder.Entry first, SeriesOrder.Entry second) {
        return Problem.of(
                        "KA-SERIES-TWICE",
                        Where.line(file, second.line()),
                        "the patch \"" + second.path() + "\" stands in the series twice, first at line " + first.line())
                .withMend("take one of the two lines out");
    }
}
