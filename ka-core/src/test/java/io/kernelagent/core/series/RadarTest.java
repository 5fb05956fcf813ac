package io.kernelagent.core.series;

import static io.kernelagent.core.series.Scene.creation;
import static io.kernelagent.core.series.Scene.deletion;
import static io.kernelagent.core.series.Scene.diff;
import static io.kernelagent.core.series.Scene.gitDiff;
import static io.kernelagent.core.series.Scene.lines;
import static io.kernelagent.core.series.Scene.renaming;
import static org.assertj.core.api.Assertions.assertThat;

import io.kernelagent.core.patch.FileMode;
import io.kernelagent.core.patch.LineRange;
import io.kernelagent.core.series.radar.Before;
import io.kernelagent.core.series.radar.Evidence;
import io.kernelagent.core.series.radar.Fate;
import io.kernelagent.core.series.radar.Radar;
import io.kernelagent.core.series.radar.Status;
import io.kernelagent.core.series.radar.Whereabouts;
import io.kernelagent.core.tree.ApplyOptions;
import io.vavr.collection.Array;
import io.vavr.collection.Seq;
import io.vavr.control.Option;
import org.junit.jupiter.api.Test;

/** How patches fare on another baseline: one case for each verdict and each kind of evidence. */
class RadarTest {
    private static final String CHANGE_OF_5 = diff("f", "-4,3 +4,3", " 4", "-5", "+five", " 6");
    private static final String ADD_AFTER_7 = diff("f", "-7,2 +7,3", " 7", "+seven and a half", " 8");
    private static final Scene OLD = Scene.with("f", lines(1, 20));

    private static Seq<Fate> fates(Scene onto, String... patches) {
        var series = Scene.series(patches);
        return Radar.of(series, onto.known(series), Option.none(), Whereabouts.NONE, ApplyOptions.STRICT)
                .fates();
    }

    private static Seq<Fate> fates(Scene old, Scene onto, String... patches) {
        var series = Scene.series(patches);
        var before = Before.of(series, old.known(series), ApplyOptions.STRICT).get();
        return Radar.of(series, onto.known(series), Option.some(before), Whereabouts.NONE, ApplyOptions.STRICT)
                .fates();
    }

    private static Seq<Status> statuses(Scene onto, String... patches) {
        return fates(onto, patches).map(Fate::status);
    }

    private static Evidence evidence(Fate fate) {
        return fate.contained().head().evidence().get();
    }

    @Test
    void a_patch_applies_where_it_says_or_with_an_offset() {
        assertThat(statuses(OLD, CHANGE_OF_5)).containsExactly(Status.APPLIES);
        assertThat(statuses(Scene.with("f", "x\n" + lines(1, 20)), CHANGE_OF_5)).containsExactly(Status.OFFSET);
    }

    @Test
    void what_is_there_already_is_contained_and_the_added_lines_prove_it() {
        var fate = fates(Scene.with("f", "x\n" + lines(1, 4) + "five\n" + lines(6, 20)), CHANGE_OF_5)
                .head();
        assertThat(fate.status()).isEqualTo(Status.CONTAINED);
        assertThat(evidence(fate).kind()).isEqualTo(Evidence.Kind.ADDED);
        assertThat(evidence(fate).lines()).isEqualTo(new LineRange(6, 1));
    }

    @Test
    void removed_lines_are_proven_by_those_around_them() {
        var patch = diff("f", "-4,3 +4,2", " 4", "-5", " 6");
        var fate = fates(Scene.with("f", lines(1, 4) + lines(6, 20)), patch).head();
        assertThat(fate.status()).isEqualTo(Status.CONTAINED);
        assertThat(evidence(fate))
                .isEqualTo(
                        new Evidence(Evidence.Kind.REMOVED, evidence(fate).path(), new LineRange(4, 2), Array.empty()));
    }

    @Test
    void what_is_there_in_part_is_told_hunk_by_hunk_and_the_rest_is_applied() {
        var both = CHANGE_OF_5 + "@@ -14,3 +14,3 @@\n 14\n-15\n+fifteen\n 16\n";
        var after = diff("f", "-14,3 +14,3", " 14", "-fifteen", "+15th", " 16");
        var fates = fates(Scene.with("f", lines(1, 4) + "five\n" + lines(6, 20)), both, after);
        assertThat(fates.map(Fate::status)).containsExactly(Status.PARTLY, Status.APPLIES);
        assertThat(fates.head().contained().flatMap(piece -> piece.hunk())).containsExactly(1);
    }

    @Test
    void a_patch_that_a_later_one_rewrote_is_contained_with_it() {
        var later = diff("f", "-4,3 +4,3", " 4", "-five", "+cinq", " 6");
        var fates = fates(Scene.with("f", lines(1, 4) + "cinq\n" + lines(6, 20)), CHANGE_OF_5, later);
        assertThat(fates.map(Fate::status)).containsExactly(Status.CONTAINED, Status.CONTAINED);
        assertThat(evidence(fates.head()).rewritten()).containsExactly(1);
        assertThat(evidence(fates.head()).hasLines()).isFalse();
    }

    @Test
    void a_contained_patch_carries_those_behind_it() {
        var later = diff("f", "-4,3 +4,4", " 4", " five", "+more", " 6");
        assertThat(statuses(Scene.with("f", lines(1, 4) + "five\n" + lines(6, 20)), CHANGE_OF_5, later))
                .containsExactly(Status.CONTAINED, Status.APPLIES);
    }

    @Test
    void a_conflict_names_the_lines_and_what_stands_on_it_waits() {
        var needs = diff("f", "-4,3 +4,4", " 4", " five", "+more", " 6");
        var further = diff("f", "-5,3 +5,4", " five", " more", "+still more", " 6");
        var onto = Scene.with("f", lines(1, 4) + "5 upstream\n" + lines(6, 20));
        var fates = fates(onto, CHANGE_OF_5, ADD_AFTER_7, needs, further);
        assertThat(fates.map(Fate::status))
                .containsExactly(Status.CONFLICTS, Status.APPLIES, Status.WAITS, Status.WAITS);
        assertThat(fates.get(2).waitsFor()).containsExactly(0);
        assertThat(fates.get(3).waitsFor()).containsExactly(0, 2);
        var refusal = fates.head().failing().head().refusal().get();
        assertThat(refusal.mismatch().get().expected().latin1()).isEqualTo("5\n");
        assertThat(refusal.mismatch().get().found().get().latin1()).isEqualTo("5 upstream\n");
    }

    @Test
    void an_added_block_that_ends_like_the_lines_before_it_is_not_applied_twice() {
        var added = diff("f", "-2,4 +2,7", " a {", " };", " ", "+b {", "+};", "+", " c {");
        var onto = Scene.with("f", "x\na {\n};\n\nb {\n};\n\nc {\n};\n");
        var slides = diff("f", "-3,3 +3,6", " };", " ", "+b {", "+};", "+", " c {");
        assertThat(statuses(onto, slides)).containsExactly(Status.CONTAINED);
        assertThat(statuses(onto, added)).containsExactly(Status.CONTAINED);
    }

    @Test
    void an_addition_at_the_end_is_seen_although_the_lines_before_it_are_there() {
        var end = diff("f", "-18,3 +18,4", " 18", " 19", " 20", "+21");
        assertThat(statuses(Scene.with("f", "x\n" + lines(1, 21)), end)).containsExactly(Status.CONTAINED);
        assertThat(statuses(OLD, end)).containsExactly(Status.APPLIES);
    }

    @Test
    void what_was_at_an_end_of_the_file_is_contained_wherever_it_lies_by_now() {
        var start = diff("f", "-1,3 +1,3", " 1", "-2", "+two", " 3");
        var end = diff("f", "-18,3 +18,4", " 18", " 19", " 20", "+21");
        var onto = Scene.with("f", "first\n1\ntwo\n" + lines(3, 21) + "last\n");
        assertThat(statuses(onto, start, end)).containsExactly(Status.CONTAINED, Status.CONTAINED);
    }

    @Test
    void a_change_that_is_undone_and_made_again_applies_where_nothing_has_changed() {
        var back = diff("f", "-4,3 +4,3", " 4", "-five", "+5", " 6");
        assertThat(statuses(OLD, CHANGE_OF_5, back)).containsExactly(Status.APPLIES, Status.APPLIES);
    }

    @Test
    void who_stands_on_a_deletion_waits_for_it_where_the_old_baseline_is_known() {
        var gone = diff("f", "-8,3 +8,2", " 8", "-9", " 10");
        var across = diff("f", "-8,2 +8,3", " 8", "+between", " 10");
        var onto = Scene.with("f", lines(1, 8) + "9 upstream\n" + lines(10, 20));
        assertThat(fates(OLD, onto, gone, across).map(Fate::status)).containsExactly(Status.CONFLICTS, Status.WAITS);
    }

    @Test
    void a_hunk_that_lands_in_another_block_than_before_stands_elsewhere() {
        var block = "head\nopen\nsame\nclose\ntail\n";
        var old = Scene.with("f", "first\n" + block + "middle\nsecond\nother\n");
        var onto = Scene.with("f", "first\nhead\nopen\nchanged\nclose\ntail\nmiddle\nsecond\n" + block);
        var patch = diff("f", "-3,3 +3,3", " open", "-same", "+mine", " close");
        var fate = fates(old, onto, patch).head();
        assertThat(fate.status()).isEqualTo(Status.ELSEWHERE);
        assertThat(fate.displaced().map(Fate.Displaced::was)).containsExactly(3);
        assertThat(fate.displaced().map(Fate.Displaced::is)).containsExactly(10);
        var grown = Scene.with("f", "new\nnew\nfirst\n" + block + "middle\nsecond\nother\n");
        assertThat(fates(old, grown, patch).map(Fate::status)).containsExactly(Status.OFFSET);
    }

    @Test
    void files_that_came_or_went_are_contained_as_a_whole() {
        var onto = Scene.with("new", "line\n").and("to", "x\n").and("run", FileMode.EXECUTABLE, "y\n");
        var mode = gitDiff("run", "run", "old mode 100644", "new mode 100755");
        var fates = fates(onto, creation("new", "line"), deletion("old", "line"), renaming("from", "to"), mode);
        assertThat(fates.map(Fate::status))
                .containsExactly(Status.CONTAINED, Status.CONTAINED, Status.CONTAINED, Status.CONTAINED);
        assertThat(fates.map(fate -> evidence(fate).kind()))
                .containsExactly(Evidence.Kind.FILE, Evidence.Kind.GONE, Evidence.Kind.RENAMED, Evidence.Kind.MODE);
    }

    @Test
    void a_file_that_is_not_there_has_vanished_and_one_that_differs_conflicts() {
        assertThat(statuses(Scene.EMPTY, CHANGE_OF_5)).containsExactly(Status.VANISHED);
        assertThat(statuses(Scene.with("new", "other\n"), creation("new", "line")))
                .containsExactly(Status.CONFLICTS);
    }

    @Test
    void a_renamed_file_whose_change_is_missing_is_there_in_part() {
        var patch = "diff --git a/from b/f\nsimilarity index 90%\nrename from from\nrename to f\n"
                + CHANGE_OF_5.replace("a/f", "a/from");
        assertThat(statuses(OLD, patch)).containsExactly(Status.PARTLY);
        assertThat(statuses(Scene.with("f", lines(1, 4) + "five\n" + lines(6, 20)), patch))
                .containsExactly(Status.CONTAINED);
    }

    @Test
    void on_its_own_result_a_series_is_contained_also_where_no_single_patch_shows_it() {
        var back = diff("f", "-4,3 +4,3", " 4", "-five", "+5", " 6");
        var patches = new String[] {CHANGE_OF_5, back, ADD_AFTER_7};
        var result = new Scene(OLD.apply(patches).get().result(), ApplyOptions.STRICT);
        var fates = fates(OLD, result, patches);
        assertThat(fates.map(Fate::status)).containsOnly(Status.CONTAINED);
        assertThat(evidence(fates.head()).kind()).isEqualTo(Evidence.Kind.RESULT);
        assertThat(fates(OLD, OLD, patches).map(Fate::status)).containsOnly(Status.APPLIES);
    }
}
