package io.kernelagent.core.series;

import static io.kernelagent.core.series.Scene.creation;
import static io.kernelagent.core.series.Scene.deletion;
import static io.kernelagent.core.series.Scene.diff;
import static io.kernelagent.core.series.Scene.gitDiff;
import static io.kernelagent.core.series.Scene.lines;

import io.kernelagent.core.Golden;
import io.kernelagent.core.tree.ApplyOptions;
import io.vavr.collection.List;
import org.junit.jupiter.api.Test;

/** What a person reads when a patch cannot be applied. */
class SeriesProblemsTest {
    private static final String CHANGE_OF_5 = diff("f", "-4,3 +4,3", " 4", "-5", "+five", " 6");
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
                problem(NINE, gitDiff("f", "f", "old mode 120000", "new mode 100644")),
                problem(NINE, diff("f", "-7,3 +7,3", " 7", "-8", "+eight", " 9") + CHANGE_OF_5.substring(16)),
                problem(strict(), CHANGE_OF_5),
                problem(NINE, diff("f", "-4,0 +5", "+new")),
                problem(NINE, CHANGE_OF_5.replace("-4,3", "-4,4")),
                problem(Scene.with("f", lines(1, 9) + "x\n"), diff("f", "-7,3 +7,4", " 7", " 8", " 9", "+ten")));
        Golden.check("series/refusals/expected", told.mkString("\n"));
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
