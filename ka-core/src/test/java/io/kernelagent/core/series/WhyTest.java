package io.kernelagent.core.series;

import static org.assertj.core.api.Assertions.assertThat;

import io.kernelagent.core.Golden;
import io.kernelagent.core.patch.LineRange;
import io.kernelagent.core.problem.ProblemText;
import io.kernelagent.core.text.Bytes;
import io.kernelagent.core.text.TreePath;
import io.kernelagent.core.tree.Blame;
import io.vavr.collection.List;
import io.vavr.control.Option;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class WhyTest {
    private static final Scene SCENE = Scene.with("f", Scene.lines(1, 9));
    private static final String ADD = "--- a/f\n+++ b/f\n@@ -2,2 +2,4 @@\n 2\n+a\n+b\n 3\n";
    private static final String CHANGE = "--- a/f\n+++ b/f\n@@ -3,3 +3,3 @@\n a\n-b\n+B\n 3\n";
    private static final String CUT = "--- a/f\n+++ b/f\n@@ -8,4 +8,2 @@\n 6\n-7\n-8\n 9\n";
    private static final String RENAME = "diff --git a/f b/g\nsimilarity index 100%\nrename from f\nrename to g\n";

    @Test
    void a_line_that_patches_touched_in_turn_has_all_of_them() {
        var why = why("f", ADD, CHANGE, CUT);
        var stretches = why.stretches(Option.none()).get();
        assertThat(stretches.map(stretch ->
                        stretch.range() + " " + stretch.patch() + " " + stretch.before() + " " + stretch.baseline()))
                .containsExactly(
                        "1,2 None List() Some(1,2)",
                        "3 Some(0) List() None",
                        "4 Some(1) List(0) None",
                        "5,4 None List() Some(3,4)",
                        "9 None List() Some(9)");
        assertThat(why.makers()).containsExactly(0, 1, 2);
    }

    @Test
    void what_was_taken_away_is_told_at_its_gap() {
        var why = why("f", ADD, CHANGE, CUT);
        assertThat(why.cuts(Option.none()))
                .containsExactly(
                        new Blame.Cut(9, 2, 2, new Blame.Past(List.empty(), Option.some(new LineRange(7, 2)))));
        assertThat(why.cuts(Option.some(new LineRange(8, 1)))).hasSize(1);
        assertThat(why.cuts(Option.some(new LineRange(1, 4)))).isEmpty();
    }

    @Test
    void a_file_that_changed_its_name_keeps_its_story() {
        var why = why("g", ADD, RENAME);
        assertThat(why.blame().get().origin()).contains(TreePath.of("f"));
        assertThat(why.stretches(Option.some(new LineRange(3, 2))).get().map(Stretch::patch))
                .containsExactly(Option.some(0));
        var gone = why("f", ADD, RENAME);
        assertThat(gone.deleter()).contains(1);
        assertThat(gone.blame()).isEmpty();
    }

    @Test
    void a_file_that_nobody_touched_is_the_baselines() {
        var scene = SCENE.and("other", "1\n2\n");
        var why = Why.of(Scene.series(ADD), scene.tree(), scene.options(), TreePath.of("other"))
                .get();
        assertThat(why.stretches(Option.none()).get().map(Stretch::range)).containsExactly(new LineRange(1, 2));
        assertThat(why.makers()).isEmpty();
    }

    @Test
    void a_link_and_a_binary_file_have_makers_and_no_lines() {
        var link = """
                diff --git a/l b/l
                new file mode 120000
                --- /dev/null
                +++ b/l
                @@ -0,0 +1 @@
                +f
                \\ No newline at end of file
                """;
        var why = why("l", link);
        assertThat(why.blame()).isEmpty();
        assertThat(why.makers()).containsExactly(0);
    }

    @Test
    void what_is_not_there_is_refused() {
        var told = Why.of(
                Scene.series(ADD), SCENE.tree().without(TreePath.of("F.c")), SCENE.options(), TreePath.of("F.c"));
        Golden.check(
                "series/why.txt",
                ProblemText.of(told.getLeft())
                        + ProblemText.of(why("f", ADD)
                                .stretches(Option.some(new LineRange(12, 1)))
                                .getLeft())
                        + ProblemText.of(why("f", ADD)
                                .stretches(Option.some(new LineRange(10, 3)))
                                .getLeft())
                        + ProblemText.of(WhyProblems.noPath("../f", "leaves the tree by \"..\"")));
    }

    /** The blame is of the very file that the series makes, and its owners are those of the net diff. */
    @Property(tries = 300)
    void a_blame_reads_as_the_file_and_names_its_owners(@ForAll Random random) {
        var draw = RandomSeries.draw(random, 9);
        var base = draw.scene().known(draw.series());
        var applied = draw.scene().apply(draw.series()).get();
        applied.result().files().forEach((path, file) -> {
            var blame = Why.of(draw.series(), base, draw.scene().options(), path)
                    .get()
                    .blame()
                    .get();
            assertThat(Bytes.concat(blame.lines().map(Blame.Line::text)))
                    .as("%s", draw)
                    .isEqualTo(file.content());
            applied.stories().get(path).flatMap(FileStory::ownership).forEach(owned -> {
                for (int line = 0; line < owned.lines(); line++) {
                    assertThat(blame.lines().get(line).patch()).isEqualTo(owned.patchOf(line));
                }
            });
        });
    }

    private static Why why(String path, String... patches) {
        var series = Scene.series(patches);
        return Why.of(series, SCENE.known(series), SCENE.options(), TreePath.of(path))
                .get();
    }
}
