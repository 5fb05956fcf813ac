package io.kernelagent.core.series;

import static io.kernelagent.core.series.Scene.diff;
import static io.kernelagent.core.series.Scene.lines;
import static org.assertj.core.api.Assertions.assertThat;

import io.kernelagent.core.tree.ApplyOptions;
import io.kernelagent.core.tree.Refusal;
import org.junit.jupiter.api.Test;

/** What a refresh writes anew, and what it leaves alone. */
class RefreshTest {
    private static final String CHANGE_OF_5 = diff("f", "-4,3 +4,3", " 4", "-5", "+five", " 6");

    private static Refresh refresh(Scene scene, String... patches) {
        var series = Scene.series(patches);
        return Refresh.of(series, scene.known(series), scene.options())
                .getOrElseThrow(failure -> new AssertionError(failure.toProblem()));
    }

    private static String refreshed(Scene scene, String... patches) {
        return refresh(scene, patches).patches().last().after().latin1();
    }

    @Test
    void a_hunk_gets_the_line_and_three_lines_of_the_context_that_it_has() {
        assertThat(refreshed(Scene.with("f", "x\ny\n" + lines(1, 20)), CHANGE_OF_5))
                .isEqualTo(diff("f", "-4,7 +4,7", " 2", " 3", " 4", "-5", "+five", " 6", " 7", " 8"));
    }

    @Test
    void more_context_than_three_lines_is_cut() {
        var long_ = diff("f", "-1,9 +1,9", " 1", " 2", " 3", " 4", "-5", "+five", " 6", " 7", " 8", " 9");
        assertThat(refreshed(Scene.with("f", lines(1, 20)), long_))
                .isEqualTo(diff("f", "-2,7 +2,7", " 2", " 3", " 4", "-5", "+five", " 6", " 7", " 8"));
    }

    @Test
    void a_context_line_that_lost_its_blank_is_no_reason_to_write_a_patch_anew() {
        var scene = Scene.with("f", "1\n2\n\n4\n5\n6\n7\n8\n");
        var patch = diff("f", "-1,7 +1,7", " 1", " 2", "", "-4", "+four", " 5", " 6", " 7");
        assertThat(refresh(scene, patch).changed()).isEmpty();
    }

    @Test
    void everything_but_the_hunks_stays() {
        var head = """
                From 1234 Mon Sep 17 00:00:00 2001
                From: A <a@example.org>
                Subject: [PATCH] f

                Why.
                ---
                 f | 2 +-
                 1 file changed

                diff --git a/f b/f
                index 1234567..89abcde 100644
                """;
        var tail = "-- \n2.39.5\n\n";
        var patch = head + CHANGE_OF_5.replace("+4,3 @@", "+4,3 @@ int main(void)") + tail;
        var after = refreshed(Scene.with("f", "x\n" + lines(1, 9)), patch);
        assertThat(after).startsWith(head).endsWith(tail).contains("@@ -3,7 +3,7 @@ int main(void)\n 2\n");
    }

    @Test
    void hunks_that_come_close_become_one_and_those_that_lie_apart_become_two() {
        var two = CHANGE_OF_5 + "@@ -9,3 +9,3 @@ second\n 9\n-10\n+ten\n 11\n";
        var one = refreshed(Scene.with("f", lines(1, 20)), two);
        assertThat(one.lines().filter(line -> line.startsWith("@@")).toList()).containsExactly("@@ -2,12 +2,12 @@");
        var wide = diff(
                        "f",
                        "-4,11 +4,11 @@ head",
                        " 4",
                        "-5",
                        "+five",
                        " 6",
                        " 7",
                        " 8",
                        " 9",
                        " 10",
                        " 11",
                        " 12",
                        "-13",
                        "+thirteen",
                        " 14")
                .replace("head @@", "head");
        assertThat(refreshed(Scene.with("f", lines(1, 20)), wide)
                        .lines()
                        .filter(line -> line.startsWith("@@"))
                        .toList())
                .containsExactly("@@ -2,7 +2,7 @@ head", "@@ -10,7 +10,7 @@ head");
    }

    @Test
    void ends_without_a_line_feed_survive() {
        var patch = diff(
                "f", "-2,2 +2,2", " 2", "-3", "\\ No newline at end of file", "+three", "\\ No newline at end of file");
        assertThat(refreshed(Scene.with("f", "0\n1\n2\n3"), patch))
                .isEqualTo(diff(
                        "f",
                        "-1,4 +1,4",
                        " 0",
                        " 1",
                        " 2",
                        "-3",
                        "\\ No newline at end of file",
                        "+three",
                        "\\ No newline at end of file"));
    }

    @Test
    void fuzz_is_used_only_when_it_is_asked_for_and_is_told() {
        var scene = Scene.with("f", lines(1, 3) + "other\n" + lines(5, 9));
        var series = Scene.series(CHANGE_OF_5);
        assertThat(Refresh.of(series, scene.known(series), ApplyOptions.STRICT)
                        .getLeft()
                        .reason())
                .isEqualTo(Refusal.Reason.CONTEXT_DIFFERS);
        var fuzzy = refresh(scene.under(ApplyOptions.STRICT.withFuzz(1)), CHANGE_OF_5)
                .patches()
                .head();
        assertThat(fuzzy.fuzzy().map(hunk -> hunk.hunk())).containsExactly(1);
        assertThat(fuzzy.after().latin1())
                .isEqualTo(diff("f", "-2,7 +2,7", " 2", " 3", " other", "-5", "+five", " 6", " 7", " 8"));
    }

    @Test
    void a_hunk_without_context_gets_some() {
        var scene = Scene.with("f", lines(1, 9)).under(ApplyOptions.STRICT.withZeroContext(true));
        assertThat(refreshed(scene, diff("f", "-5 +5", "-5", "+five")))
                .isEqualTo(diff("f", "-2,7 +2,7", " 2", " 3", " 4", "-5", "+five", " 6", " 7", " 8"));
    }

    @Test
    void a_damaged_patch_is_refused_before_anything_is_written() {
        var damaged = CHANGE_OF_5.replace("-4,3 +4,3", "-4,4 +4,3");
        var series = Scene.series(damaged);
        var scene = Scene.with("f", lines(1, 9));
        assertThat(Refresh.of(series, scene.known(series), ApplyOptions.STRICT)
                        .getLeft()
                        .reason())
                .isEqualTo(Refusal.Reason.MALFORMED);
    }

    @Test
    void the_change_of_a_patch_file_is_a_diff_of_it() {
        var patch = refresh(
                        Scene.with("f", "x\n" + lines(1, 20)),
                        diff("f", "-2,7 +2,7", " 2", " 3", " 4", "-5", "+five", " 6", " 7", " 8"))
                .patches()
                .head();
        assertThat(patch.diff().get().latin1()).isEqualTo("""
                --- 0001.patch
                +++ 0001.patch
                @@ -1,6 +1,6 @@
                 --- a/f
                 +++ b/f
                -@@ -2,7 +2,7 @@
                +@@ -3,7 +3,7 @@
                  2
                  3
                  4
                """);
    }
}
