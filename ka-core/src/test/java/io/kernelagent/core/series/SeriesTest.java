package io.kernelagent.core.series;

import static io.kernelagent.core.series.Scene.creation;
import static io.kernelagent.core.series.Scene.deletion;
import static io.kernelagent.core.series.Scene.diff;
import static io.kernelagent.core.series.Scene.renaming;
import static org.assertj.core.api.Assertions.assertThat;

import io.kernelagent.core.text.TreePath;
import io.kernelagent.core.tree.ApplyOptions;
import org.junit.jupiter.api.Test;

class SeriesTest {
    private static final String CHANGE = diff("f", "-1 +1", "-old", "+new");

    @Test
    void a_series_touches_what_it_reads_and_writes() {
        assertThat(Scene.series(renaming("old", "new"), CHANGE, creation("a", "b"))
                        .touched())
                .map(TreePath::toString)
                .containsExactly("a", "f", "new", "old");
    }

    @Test
    void files_joined_by_renames_copies_or_folders_are_one_chain() {
        var series = Scene.series(
                renaming("m", "n"), CHANGE, renaming("n", "o"), deletion("z", "x") + creation("z/y", "x"), CHANGE);
        assertThat(Chain.of(series).map(chain -> chain.paths().mkString(" "))).containsExactly("f", "m n o", "z z/y");
    }

    /** L020: what a patch wants to read and nobody has is listed, not only the first of them. */
    @Test
    void paths_that_neither_the_baseline_nor_an_earlier_patch_has_are_counted_L020() {
        var scene = Scene.with("drivers/net/bes2600/main.c", "old\n");
        var series = Scene.series(
                diff("bes2600/foo.c", "-1 +1", "-a", "+b"),
                diff("bes2600/bar.c", "-1 +1", "-a", "+b"),
                diff("drivers/net/bes2600/main.c", "-1 +1", "-old", "+new"),
                creation("drivers/net/bes2600/new.c", "a"),
                diff("drivers/net/bes2600/new.c", "-1 +1", "-a", "+b"));
        assertThat(series.missingFrom(scene.known(series)))
                .map(TreePath::toString)
                .containsExactly("bes2600/bar.c", "bes2600/foo.c");
    }

    @Test
    void the_patches_before_the_first_failure_are_reported() {
        var series = Scene.series(CHANGE, creation("g", "x"), CHANGE, creation("g", "x"));
        var base = Scene.with("f", "old\n").known(series);
        var results = Chain.of(series).map(chain -> chain.apply(base, ApplyOptions.STRICT));
        assertThat(Application.of(series, results).getLeft().index()).isEqualTo(2);
        assertThat(Application.reports(series, results).map(PatchReport::patch))
                .containsExactly("0001.patch", "0002.patch");
    }
}
