package io.kernelagent.core.series;

import static io.kernelagent.core.series.Scene.creation;
import static io.kernelagent.core.series.Scene.deletion;
import static io.kernelagent.core.series.Scene.diff;
import static io.kernelagent.core.series.Scene.gitDiff;
import static io.kernelagent.core.series.Scene.lines;

import io.kernelagent.core.Golden;
import io.kernelagent.core.problem.ProblemText;
import io.kernelagent.core.text.Bytes;
import io.kernelagent.core.text.BytesBuilder;
import io.kernelagent.core.tree.ApplyOptions;
import io.vavr.collection.List;
import org.junit.jupiter.api.Test;

/** What a person reads when a patch cannot be applied. */
class SeriesProblemsTest {
    private static final String CHANGE_OF_5 = diff("f", "-4,3 +4,3", " 4", "-5", "+five", " 6");
    private static final String OVERLAPPING =
            diff("f", "-6,3 +6,3", " 6", "-7", "+seven", " 8") + "@@ -1,3 +1,3 @@\n 1\n-2\n+two\n 3\n";
    private static final String BINARY = binary("\0before", "\0after");
    private static final Scene NINE = Scene.with("f", lines(1, 9));

    @Test
    void every_refusal_says_what_where_and_what_to_do() {
        var told = List.of(
                problem(Scene.with("f", lines(1, 4) + "\tcinq\r\n" + lines(6, 9)), CHANGE_OF_5),
                problem(Scene.with("f", "4\n"), CHANGE_OF_5),
                problem(Scene.with("f", "1\n2\n3\n4\nfive\n6\n"), CHANGE_OF_5),
                problem(Scene.with("f", "4\n5\n6\nx\nx\nx\n4\n5\n6\n"), CHANGE_OF_5),
                problem(Scene.EMPTY, CHANGE_OF_5),
                problem(Scene.with("f", "old\n"), deletion("f", "old"), CHANGE_OF_5),
                problem(NINE, creation("f", "new")),
                problem(NINE, gitDiff("f", "f", "deleted file mode 100644", "index 1..0")),
                problem(NINE, creation("f/g", "new")),
                problem(Scene.EMPTY.withFolder("d", "d/Makefile"), creation("d", "new")),
                problem(Scene.EMPTY.withFolder("d", "d"), creation("d", "new")),
                problem(Scene.EMPTY.withFolder("f", "f/Makefile"), CHANGE_OF_5),
                problem(NINE, gitDiff("f", "f", "old mode 120000", "new mode 100644")),
                problem(NINE, diff("f", "-7,3 +7,3", " 7", "-8", "+eight", " 9") + CHANGE_OF_5.substring(16)),
                problem(strict(), CHANGE_OF_5),
                problem(NINE, diff("f", "-4,0 +5", "+new")),
                problem(NINE, CHANGE_OF_5.replace("-4,3", "-4,4")),
                problem(Scene.with("f", lines(1, 9) + "x\n"), diff("f", "-7,3 +7,4", " 7", " 8", " 9", "+ten")));
        told = told.append(problem(Scene.with("f", "moved\n" + lines(1, 9)), OVERLAPPING))
                .append(problem(NINE, BINARY));
        Golden.check("series/refusals/expected", told.mkString("\n"));
    }

    /** What is said about a patch that applies, but not just so. */
    @Test
    void everything_odd_about_a_patch_that_applies_is_said() {
        var fuzzy = ApplyOptions.STRICT.withFuzz(1);
        var mode = gitDiff("f", "f", "old mode 100755", "new mode 100644") + CHANGE_OF_5;
        Golden.check(
                "series/findings/expected",
                List.of(
                                findings(Scene.with("f", "0\n" + lines(1, 9)), CHANGE_OF_5),
                                findings(Scene.with("f", "1\n2\n3\nx\n5\n6\n").under(fuzzy), CHANGE_OF_5),
                                findings(Scene.with("f", "4\n5\n6\n4\n5\n6\n"), CHANGE_OF_5),
                                findings(Scene.with("f", lines(1, 9) + "4\n5\n6\n"), CHANGE_OF_5.replace("4,3", "9,3")),
                                findings(NINE, mode))
                        .mkString("\n"));
    }

    /** A binary change of a content that the file does not have. */
    private static String binary(String old, String fresh) {
        var data = new BytesBuilder();
        BinarySection.write(data, Bytes.latin1(old), Bytes.latin1(fresh));
        return gitDiff("f", "f", "index " + "1".repeat(40) + ".." + "2".repeat(40))
                + data.toBytes().latin1();
    }

    private static String findings(Scene scene, String patch) {
        return scene.apply(patch)
                .getOrElseThrow(failure -> new AssertionError(failure.toProblem()))
                .patches()
                .flatMap(PatchReport::findings)
                .map(ProblemText::of)
                .mkString();
    }

    private static Scene strict() {
        return Scene.with("f", "0\n" + lines(1, 9)).under(ApplyOptions.STRICT.withStrictOffsets(true));
    }

    private static String problem(Scene scene, String... patches) {
        var problem = scene.apply(patches)
                .swap()
                .getOrElseThrow(() -> new AssertionError("it applied"))
                .toProblem();
        return problem.where() + ": " + problem.headline() + " [" + problem.code() + "]\n"
                + problem.details().map(detail -> "  " + detail + "\n").mkString()
                + "  mend: " + problem.mend() + "\n";
    }
}
