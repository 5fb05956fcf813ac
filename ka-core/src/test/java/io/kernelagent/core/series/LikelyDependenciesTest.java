package io.kernelagent.core.series;

import static io.kernelagent.core.series.Scene.creation;
import static io.kernelagent.core.series.Scene.deletion;
import static io.kernelagent.core.series.Scene.diff;
import static io.kernelagent.core.series.Scene.gitDiff;
import static io.kernelagent.core.series.Scene.renaming;
import static org.assertj.core.api.Assertions.assertThat;

import io.kernelagent.core.tree.ApplyOptions;
import io.vavr.collection.Seq;
import org.junit.jupiter.api.Test;

/** Which patch needs which, when nobody knows the source. */
class LikelyDependenciesTest {
    private static final String FIVE = diff("f", "-4,3 +4,4", " 4", "-5", "+five", "+five and a half", " 6");

    private static LikelyDependencies likely(String... patches) {
        return LikelyDependencies.of(Scene.series(patches), ApplyOptions.STRICT);
    }

    private static Seq<String> edges(String... patches) {
        return likely(patches)
                .graph()
                .edges()
                .map(edge -> (edge.from() + 1) + "->" + (edge.to() + 1) + " "
                        + edge.kind().word());
    }

    @Test
    void overlapping_images_make_an_edge() {
        var again = diff("f", "-4,3 +4,3", " 4", "-five", "+funf", " five and a half");
        assertThat(edges(FIVE, again)).containsExactly("2->1 content");
        var below = diff("f", "-6,3 +6,3", " five and a half", "-6", "+six", " 7");
        assertThat(edges(FIVE, below)).containsExactly("2->1 context");
        var far = diff("f", "-90,3 +90,3", " a", "-b", "+B", " c");
        assertThat(edges(FIVE, far)).isEmpty();
    }

    @Test
    void files_make_edges() {
        var change = diff("n", "-1 +1", "-new", "+newer");
        assertThat(edges(creation("n", "new"), change)).containsExactly("2->1 creation");
        assertThat(edges(renaming("o", "n"), change)).containsExactly("2->1 rename");
        assertThat(edges(deletion("n", "old"), creation("n", "new"))).containsExactly("2->1 deletion");
        var on = gitDiff("n", "n", "old mode 100644", "new mode 100755");
        var off = gitDiff("n", "n", "old mode 100755", "new mode 100644");
        assertThat(edges(on, off)).containsExactly("2->1 mode");
    }

    /** Line numbers of patches that were not made one behind the other are a little off. */
    @Test
    void a_patch_with_line_numbers_of_another_day_is_found_by_its_lines() {
        var again = diff("f", "-5,3 +5,3", " 4", "-five", "+funf", " five and a half");
        assertThat(edges(FIVE, again)).containsExactly("2->1 content");
    }

    @Test
    void what_a_later_patch_tells_of_the_source_counts_for_the_earlier_ones() {
        var above = diff("f", "-1,3 +1,2", " 1", "-2", " 3");
        var across = diff("f", "-2,4 +2,4", " 3", " 4", "-five", "+funf", " five and a half");
        assertThat(edges(FIVE, above, across)).containsExactly("3->1 content");
    }

    @Test
    void a_patch_that_contradicts_the_others_is_tied_to_its_files_alone() {
        var wrong = diff("f", "-4,3 +4,3", " 4", "-5", "+cinq", " 6");
        var likely = likely(FIVE, wrong);
        assertThat(likely.unplaced()).containsExactly(1);
        assertThat(edges(FIVE, wrong)).containsExactly("2->1 content");
    }

    @Test
    void a_line_number_beyond_every_file_costs_nothing() {
        var far = diff("f", "-7500000,3 +7500000,3", " 4", "-5", "+five", " 6");
        assertThat(likely(far).unplaced()).containsExactly(0);
    }
}
