package io.kernelagent.core.series;

import io.kernelagent.core.patch.LineRange;
import io.kernelagent.core.problem.Problem;
import io.kernelagent.core.problem.Where;
import io.kernelagent.core.text.NearMiss;
import io.kernelagent.core.text.TreePath;
import io.vavr.collection.Seq;

/** What is said to somebody who asks about a file or a line that is not there. */
public final class WhyProblems {
    private WhyProblems() {}

    static Problem noFile(TreePath path, Seq<TreePath> touched) {
        var problem = Problem.of(
                "KA-WHY-NO-FILE",
                Where.file(path.toString()),
                "neither the baseline nor the series has a file \"" + path + "\"");
        return NearMiss.nearest(path.toString(), touched.map(TreePath::toString))
                .map(near -> problem.withMend("the series touches \"" + near + "\""))
                .getOrElse(problem);
    }

    static Problem noLine(TreePath path, LineRange range, int lines) {
        int last = range.start() + range.count() - 1;
        var asked = last == range.start() ? "line " + last : "lines " + range.start() + " to " + last;
        return Problem.of(
                        "KA-WHY-NO-LINE",
                        Where.file(path.toString()),
                        "there is no " + asked + ": after the series the file has " + lines
                                + (lines == 1 ? " line" : " lines"))
                .withMend("count as the patched file does");
    }

    /** What was typed is no path within a source tree. */
    public static Problem noPath(String word, String why) {
        return Problem.of("KA-WHY-PATH", Where.file(word), "\"" + word + "\" is no path in the tree: it " + why);
    }
}
