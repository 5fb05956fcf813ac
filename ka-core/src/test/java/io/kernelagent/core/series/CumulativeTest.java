package io.kernelagent.core.series;

import static io.kernelagent.core.series.Scene.creation;
import static io.kernelagent.core.series.Scene.deletion;
import static io.kernelagent.core.series.Scene.diff;
import static io.kernelagent.core.series.Scene.gitDiff;
import static io.kernelagent.core.series.Scene.lines;
import static io.kernelagent.core.series.Scene.renaming;
import static org.assertj.core.api.Assertions.assertThat;

import io.kernelagent.core.Golden;
import io.kernelagent.core.patch.FileMode;
import io.kernelagent.core.patch.Patch;
import io.kernelagent.core.text.Bytes;
import io.kernelagent.core.text.TreePath;
import io.kernelagent.core.tree.ApplyOptions;
import io.kernelagent.core.tree.Tree;
import io.kernelagent.core.tree.TreeFile;
import io.vavr.collection.List;
import io.vavr.collection.TreeMap;
import org.junit.jupiter.api.Test;

class CumulativeTest {
    private static final String SIGNED = "-- \n2.39.5\n\n";

    @Test
    void the_text_is_canonical_and_names_the_patches_of_each_file() {
        var scene = Scene.with("drivers/a.c", lines(1, 30)).and("gone", "old\n").and("moved", "same\n");
        var cumulative = scene.cumulative(
                diff("drivers/a.c", "-4,3 +4,4", " 4", " 5", "+five and a half", " 6") + SIGNED,
                diff("drivers/a.c", "-11,3 +11,2", " 10", "-11", " 12")
                        + diff("drivers/a.c", "-27,4 +26,5", " 27", " 28", " 29", " 30", "+end")
                                .replace("+end\n", "+end\n\\ No newline at end of file\n"),
                deletion("gone", "old") + creation("new file", "text"),
                renaming("moved", "moved-away"));
        Golden.check("series/cumulative/expected", cumulative.text().utf8());
        assertThat(cumulative.gnuPatchRefusal()).isEmpty();
    }

    /** L013: what stands behind the last hunk of a source never gets into the cumulative, in whatever order. */
    @Test
    void a_trailer_of_a_source_reaches_the_cumulative_in_no_order_L013() {
        var sources = List.of(
                diff("a", "-1 +1", "-old", "+new") + SIGNED,
                diff("b", "-1 +1", "-old", "+new") + "--\nfooter\n",
                diff("c", "-1 +1", "-old", "+new") + "\n\n");
        var scene = Scene.with("a", "old\n").and("b", "old\n").and("c", "old\n");
        for (var order : sources.permutations()) {
            var cumulative = Patch.parse(
                    scene.cumulative(order.toJavaArray(String[]::new)).text());
            assertThat(cumulative.findings()).isEmpty();
            assertThat(cumulative.files().map(file -> file.path().toString())).containsExactly("a", "b", "c");
            assertThat(PlainApplier.apply(scene.tree(), cumulative).files().values())
                    .allMatch(file -> file.content().utf8().equals("new\n"));
        }
    }

    @Test
    void a_file_that_comes_and_goes_leaves_nothing() {
        assertThat(Scene.EMPTY
                        .cumulative(creation("f", "new"), deletion("f", "new"))
                        .text()
                        .isEmpty())
                .isTrue();
    }

    @Test
    void a_change_of_type_is_a_deletion_and_a_creation() {
        var end = "\\ No newline at end of file";
        var turned = deletion("f", "text")
                + gitDiff("f", "f", "new file mode 120000", "--- /dev/null", "+++ b/f", "@@ -0,0 +1 @@", "+to", end);
        var cumulative =
                Patch.parse(Scene.with("f", "text\n").cumulative(turned).text());
        assertThat(cumulative.files().map(file -> file.change().toString())).containsExactly("DELETE", "CREATE");
    }

    @Test
    void binary_content_is_stored_both_ways_and_gnu_patch_is_told() {
        var path = TreePath.of("firmware.bin");
        var old = new TreeFile(FileMode.REGULAR, Bytes.latin1("\0old".repeat(40_000)));
        var fresh = new TreeFile(FileMode.EXECUTABLE, Bytes.latin1("\0new\u00ff".repeat(30_000)));
        for (var pair : List.of(List.of(old, fresh), List.of(fresh, old))) {
            var base = Tree.EMPTY.with(path, pair.head());
            var result = Tree.EMPTY.with(path, pair.last());
            var cumulative = Cumulative.of(base, new Applied(result, List.empty(), TreeMap.empty()));
            var series = new Series(List.of(new NamedPatch("cumulative", Patch.parse(cumulative.text()))));
            assertThat(new Scene(base, ApplyOptions.STRICT).apply(series).get().result())
                    .isEqualTo(result);
            assertThat(cumulative.gnuPatchRefusal()).containsExactly("firmware.bin is binary");
        }
    }

    @Test
    void a_file_that_becomes_a_folder_is_deleted_first_and_gnu_patch_is_told() {
        var cumulative = Scene.with("f/g", "old\n").cumulative(creation("f", "new") + deletion("f/g", "old"));
        assertThat(Patch.parse(cumulative.text()).files().map(file -> file.path()
                        .toString()))
                .containsExactly("f/g", "f");
        assertThat(cumulative.gnuPatchRefusal()).containsExactly("f is a file on one side and a folder on the other");
    }

    @Test
    void lines_that_came_back_as_they_were_are_no_change() {
        var there = diff("f", "-4,3 +4,3", " 4", "-5", "+five", " 6");
        var back = diff("f", "-4,3 +4,3", " 4", "-five", "+5", " 6");
        assertThat(Scene.with("f", lines(1, 9)).cumulative(there, back).text().isEmpty())
                .isTrue();
    }
}
