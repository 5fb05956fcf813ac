package io.kernelagent.core.series;

import static io.kernelagent.core.series.Scene.diff;
import static org.assertj.core.api.Assertions.assertThat;

import io.kernelagent.core.patch.Patch;
import io.kernelagent.core.text.Bytes;
import io.kernelagent.core.tree.Placement.Choice;
import io.vavr.collection.LinkedHashMap;
import io.vavr.collection.List;
import io.vavr.collection.Map;
import io.vavr.collection.Seq;
import org.junit.jupiter.api.Test;

/** Hunks that fit in several places: found, explained, and settled by somebody who has looked. */
class AmbiguityTest {
    private static final String CHANGE_OF_5 = diff("f", "-4,3 +4,3", " 4", "-5", "+five", " 6");
    private static final String TWICE = "4\n5\n6\nx\nx\nx\n4\n5\n6\n";
    private static final Scene TIE = Scene.with("f", TWICE);

    private static Seq<Ambiguity> ambiguities(Scene scene, Series series) {
        var known = scene.known(series);
        return Ambiguity.of(Chain.of(series).map(chain -> chain.apply(known, scene.options())));
    }

    private static Series settled(String patch, Map<Integer, Integer> lines) {
        return new Series(List.of(new NamedPatch("0001.patch", Patch.parse(Bytes.latin1(patch)), lines)));
    }

    @Test
    void every_place_is_named_with_the_one_taken_and_why() {
        var scene = Scene.with("f", "4\n5\n6\n".repeat(3));
        assertThat(ambiguities(scene, Scene.series(CHANGE_OF_5)))
                .singleElement()
                .satisfies(found -> {
                    assertThat(found.places()).containsExactly(1, 4, 7);
                    assertThat(found.count()).isEqualTo(3);
                    assertThat(found.taken()).contains(new Ambiguity.Taken(4, Choice.EXPECTED));
                });
    }

    @Test
    void ties_of_different_files_are_found_in_one_run() {
        var second = CHANGE_OF_5.replace("/f", "/g");
        var found = ambiguities(TIE.and("g", TWICE), Scene.series(second, CHANGE_OF_5));
        assertThat(found.map(Ambiguity::patch)).containsExactly("0001.patch", "0002.patch");
        assertThat(found).allSatisfy(tie -> {
            assertThat(tie.isTie()).isTrue();
            assertThat(tie.places()).containsExactly(1, 7);
        });
    }

    @Test
    void a_hunk_with_one_place_is_none() {
        assertThat(ambiguities(Scene.with("f", Scene.lines(1, 9)), Scene.series(CHANGE_OF_5)))
                .isEmpty();
    }

    @Test
    void a_settled_tie_applies_at_the_line_that_was_settled_on() {
        var series = settled(CHANGE_OF_5, LinkedHashMap.of(1, 7));
        assertThat(Scene.content(TIE.apply(series).get().result(), "f")).isEqualTo("4\n5\n6\nx\nx\nx\n4\nfive\n6\n");
        assertThat(ambiguities(TIE, series).head().taken()).contains(new Ambiguity.Taken(7, Choice.ACKNOWLEDGED));
    }

    @Test
    void nobody_settles_on_a_line_that_does_not_match() {
        assertThat(TIE.apply(settled(CHANGE_OF_5, LinkedHashMap.of(1, 4))).isLeft())
                .isTrue();
        assertThat(TIE.apply(settled(CHANGE_OF_5, LinkedHashMap.of(2, 7))).isLeft())
                .isTrue();
    }

    @Test
    void the_expected_line_needs_nobody_to_settle_it() {
        var scene = Scene.with("f", "4\n5\n6\n".repeat(3));
        var series = settled(CHANGE_OF_5, LinkedHashMap.of(1, 7));
        assertThat(ambiguities(scene, series).head().taken()).contains(new Ambiguity.Taken(4, Choice.EXPECTED));
    }

    /** What is settled goes along wherever the series is tried. */
    @Test
    void a_yank_keeps_to_what_is_settled() {
        var other = new NamedPatch("0000.patch", Patch.parse(Bytes.latin1(Scene.creation("g", "new"))));
        var series = new Series(
                settled(CHANGE_OF_5, LinkedHashMap.of(1, 7)).patches().prepend(other));
        var yank = Yank.of(series, TIE.known(series), io.vavr.collection.TreeSet.of(0))
                .get();
        assertThat(yank.falls()).isEmpty();
        assertThat(Scene.content(TIE.apply(yank.rest()).get().result(), "f")).contains("4\nfive\n6\n");
    }
}
