package io.kernelagent.core.series;

import static io.kernelagent.core.series.Scene.creation;
import static io.kernelagent.core.series.Scene.deletion;
import static io.kernelagent.core.series.Scene.diff;
import static io.kernelagent.core.series.Scene.gitDiff;
import static io.kernelagent.core.series.Scene.lines;
import static io.kernelagent.core.series.Scene.renaming;
import static org.assertj.core.api.Assertions.assertThat;

import io.vavr.collection.Seq;
import io.vavr.collection.TreeSet;
import org.junit.jupiter.api.Test;

/** Which patch needs which, and what falls with it. */
class DependenciesTest {
    private static final String FIVE = diff("f", "-4,3 +4,3", " 4", "-5", "+five", " 6");

    private static Dependencies graph(Scene scene, String... patches) {
        var series = Scene.series(patches);
        return Dependencies.of(series, scene.known(series)).get();
    }

    private static Seq<String> edges(Scene scene, String... patches) {
        return graph(scene, patches)
                .edges()
                .map(edge -> (edge.from() + 1) + "->" + (edge.to() + 1) + " "
                        + edge.kind().word());
    }

    private static Yank yank(Scene scene, int patch, String... patches) {
        var series = Scene.series(patches);
        return Yank.of(series, scene.known(series), TreeSet.of(patch)).get();
    }

    @Test
    void who_removes_a_line_needs_the_patch_that_wrote_it() {
        var again = diff("f", "-4,3 +4,3", " 4", "-five", "+funf", " 6");
        assertThat(edges(Scene.with("f", lines(1, 9)), FIVE, again)).containsExactly("2->1 content");
    }

    @Test
    void who_has_a_line_as_context_needs_the_patch_that_wrote_it() {
        var below = diff("f", "-5,3 +5,3", " five", "-6", "+six", " 7");
        var edge = graph(Scene.with("f", lines(1, 9)), FIVE, below).edges().head();
        assertThat(edge.kind().word()).isEqualTo("context");
        assertThat(edge.evidence().head().lines()).hasToString("5");
    }

    @Test
    void who_stands_across_a_gap_needs_the_patch_that_made_it() {
        var gap = diff("f", "-4,3 +4,2", " 4", "-5", " 6");
        var across = diff("f", "-4,2 +4,3", " 4", " 6", "+six and a half");
        var whole = across.replace("-4,2 +4,3", "-4,3 +4,4") + " 7\n";
        assertThat(edges(Scene.with("f", lines(1, 9)), gap, whole)).containsExactly("2->1 deletion");
    }

    @Test
    void neighbours_that_do_not_touch_are_free() {
        var far = diff("f", "-7,3 +7,3", " 7", "-8", "+eight", " 9");
        var graph = graph(Scene.with("f", lines(1, 9)), FIVE, far);
        assertThat(graph.edges()).isEmpty();
        assertThat(graph.isolated()).containsExactly(0, 1);
    }

    @Test
    void a_file_needs_who_created_renamed_or_cleared_it_and_a_mode_who_set_it() {
        var change = diff("n", "-1 +1", "-new", "+newer");
        assertThat(edges(Scene.EMPTY, creation("n", "new"), change)).containsExactly("2->1 creation");
        assertThat(edges(Scene.with("o", "new\n"), renaming("o", "n"), change)).containsExactly("2->1 rename");
        assertThat(edges(Scene.with("n", "old\n"), deletion("n", "old"), creation("n", "new")))
                .containsExactly("2->1 deletion");
        var on = gitDiff("n", "n", "old mode 100644", "new mode 100755");
        var off = gitDiff("n", "n", "old mode 100755", "new mode 100644");
        assertThat(edges(Scene.with("n", "new\n"), on, off)).containsExactly("2->1 mode");
    }

    @Test
    void an_edge_is_direct_and_the_cascade_follows_the_path() {
        var second = diff("f", "-4,3 +4,3", " 4", "-five", "+funf", " 6");
        var third = diff("f", "-4,3 +4,3", " 4", "-funf", "+cinq", " 6");
        var graph = graph(Scene.with("f", lines(1, 9)), FIVE, second, third);
        assertThat(graph.edges().map(edge -> edge.from() + "->" + edge.to())).containsExactly("1->0", "2->1");
        assertThat(graph.roots()).containsExactly(0);
        assertThat(graph.leaningOn(0)).containsExactly(1, 2);
        assertThat(graph.longestChain()).containsExactly(0, 1, 2);
    }

    @Test
    void a_patch_that_falls_in_one_file_is_missing_in_its_other_files_too() {
        var two = diff("f", "-4,3 +4,3", " 4", "-five", "+funf", " 6") + diff("g", "-1 +1", "-1", "+one");
        var three = diff("g", "-1 +1", "-one", "+uno");
        var scene = Scene.with("f", lines(1, 9)).and("g", "1\n");
        assertThat(yank(scene, 0, FIVE, two, three).falls().map(SeriesFailure::index))
                .containsExactly(1, 2);
    }

    @Test
    void a_hunk_that_lands_on_a_like_block_without_its_own_has_moved() {
        var block = "four\nfive\nsix\n";
        var second = diff("f", "-5,2 +5,5", " x5", "+four", "+five", "+six", " x6");
        var inSecond = diff("f", "-6,3 +6,3", " four", "-five", "+FIVE", " six");
        var scene = Scene.with("f", block + "x4\nx5\nx6\nx7\n");
        var yank = yank(scene, 0, second, inSecond);
        assertThat(yank.falls()).isEmpty();
        assertThat(yank.movedNames()).containsExactly("0002.patch");
        assertThat(yank.moves().map(move -> move.was() + "->" + move.is())).containsExactly("6->1");
    }

    @Test
    void a_hunk_that_only_slides_with_its_lines_has_not_moved() {
        var longer = diff("f", "-1,2 +1,4", " 1", "+a", "+b", " 2");
        var below = diff("f", "-8,3 +8,3", " 6", "-7", "+seven", " 8");
        assertThat(yank(Scene.with("f", lines(1, 9)), 0, longer, below).moves()).isEmpty();
    }

    /**
     * The trap: git searches from the new start of the header, which here points into the first function, and says
     * nothing. The heading says which function is meant.
     */
    @Test
    void a_hunk_that_git_puts_into_the_wrong_function_lands_under_its_heading() {
        var body = "\tint x;\n\n\tx = read();\n\treturn x;\n}\n\n";
        var file = "int one(void)\n{\n" + body + "int two(void)\n{\n" + body;
        var header = "diff --git a/f.c b/f.c\n--- a/f.c\n+++ b/f.c\n@@ -4,3 +4,4 @@ int two(void)\n";
        var patch = header + " \n \tx = read();\n+\tcheck(x);\n \treturn x;\n";
        var scene = Scene.with("f.c", "/* grown */\n".repeat(3) + file);
        var placed = scene.apply(patch).get().patches().head().hunks().head();
        assertThat(placed.choice()).isEqualTo(io.kernelagent.core.tree.Placement.Choice.HEADING);
        assertThat(scene.contentAfter("f.c", patch))
                .containsOnlyOnce("check(x)")
                .contains("int two(void)\n{\n\tint x;\n\n\tx = read();\n\tcheck(x);\n");
    }

    @Test
    void a_name_means_the_one_patch_that_it_ends() {
        var series = Scene.series(FIVE, FIVE);
        assertThat(PatchChoice.of(series, io.vavr.collection.List.of("0002.patch"))
                        .get())
                .containsExactly(1);
        assertThat(PatchChoice.of(series, io.vavr.collection.List.of("x", "y")).getLeft())
                .hasSize(2);
    }
}
