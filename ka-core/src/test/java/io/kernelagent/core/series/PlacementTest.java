package io.kernelagent.core.series;

import static io.kernelagent.core.series.Scene.diff;
import static io.kernelagent.core.series.Scene.lines;
import static org.assertj.core.api.Assertions.assertThat;

import io.kernelagent.core.problem.Severity;
import io.kernelagent.core.tree.ApplyOptions;
import io.kernelagent.core.tree.Placement;
import io.kernelagent.core.tree.Placement.Choice;
import io.kernelagent.core.tree.Refusal.Reason;
import org.junit.jupiter.api.Test;

/** Where a hunk lands, and where it is not allowed to. */
class PlacementTest {
    private static final String CHANGE_OF_5 = diff("f", "-4,3 +4,3", " 4", "-5", "+five", " 6");

    private static Placement placement(Scene scene, String patch) {
        return scene.apply(patch).get().patches().head().hunks().head();
    }

    @Test
    void a_hunk_lands_at_its_line() {
        var scene = Scene.with("f", lines(1, 9));
        assertThat(scene.contentAfter("f", CHANGE_OF_5)).isEqualTo("1\n2\n3\n4\nfive\n6\n7\n8\n9\n");
        assertThat(placement(scene, CHANGE_OF_5)).satisfies(placement -> {
            assertThat(placement.line()).isEqualTo(4);
            assertThat(placement.offset()).isZero();
            assertThat(placement.choice()).isEqualTo(Choice.EXPECTED);
        });
    }

    @Test
    void an_offset_is_found_and_reported() {
        var scene = Scene.with("f", "x\ny\n" + lines(1, 9));
        var applied = scene.apply(CHANGE_OF_5).get();
        assertThat(applied.patches().head().hunks().head().offset()).isEqualTo(2);
        assertThat(applied.patches().head().findings().map(finding -> finding.code()
                        .text()))
                .containsExactly("KA-APPLY-OFFSET");
    }

    @Test
    void an_offset_is_an_error_under_strict_offsets() {
        var strict = Scene.with("f", "x\n" + lines(1, 9)).under(ApplyOptions.STRICT.withStrictOffsets(true));
        assertThat(strict.reason(CHANGE_OF_5)).isEqualTo(Reason.OFFSET);
        assertThat(Scene.with("f", lines(1, 9))
                        .under(strict.options())
                        .apply(CHANGE_OF_5)
                        .isRight())
                .isTrue();
    }

    @Test
    void the_offset_of_a_hunk_carries_on_to_the_next_one_of_its_file() {
        var twice = CHANGE_OF_5 + "@@ -7,3 +7,3 @@\n 7\n-8\n+eight\n 9\n";
        var scene = Scene.with("f", "x\ny\n" + lines(1, 9) + "7\n8\n9\n");
        assertThat(scene.contentAfter("f", twice)).isEqualTo("x\ny\n1\n2\n3\n4\nfive\n6\n7\neight\n9\n7\n8\n9\n");
    }

    @Test
    void an_exact_match_at_the_expected_line_wins_and_the_other_places_are_noted() {
        var scene = Scene.with("f", "4\n5\n6\n4\n5\n6\n4\n5\n6\n");
        var applied = scene.apply(CHANGE_OF_5).get();
        assertThat(Scene.content(applied.result(), "f")).isEqualTo("4\n5\n6\n4\nfive\n6\n4\n5\n6\n");
        assertThat(applied.patches().head().findings()).singleElement().satisfies(finding -> {
            assertThat(finding.severity()).isEqualTo(Severity.NOTE);
            assertThat(finding.message())
                    .isEqualTo("f, hunk 1, line 4: one of 3 places that match (also line 1, 7), "
                            + "taken because it is the expected line");
        });
    }

    @Test
    void of_several_places_the_one_under_the_heading_is_taken() {
        var file = "int one(void)\n{\n4\n5\n6\n}\n\n\n\n\nint two(void)\n{\n4\n5\n6\n}\n";
        var underTwo = diff("f", "-5,3 +5,3 @@ int two(void)", " 4", "-5", "+five", " 6")
                .replace(") @@\n", ")\n");
        var placement = placement(Scene.with("f", file), underTwo);
        assertThat(placement.line()).isEqualTo(13);
        assertThat(placement.choice()).isEqualTo(Choice.HEADING);
    }

    @Test
    void a_label_is_no_heading_and_a_node_of_a_device_tree_is_one() {
        var code = "int one(void)\n{\nout:\n4\n5\n6\n}\n\n\n\n\nint two(void)\n{\n4\n5\n6\n}\n";
        var inCode = diff("f", "-9,3 +9,3 @@ int one(void)", " 4", "-5", "+five", " 6")
                .replace(") @@\n", ")\n");
        assertThat(placement(Scene.with("f", code), inCode).line()).isEqualTo(4);
        var tree = "/ {\n\tone {\n\t\tx = <1>;\n4\n5\n6\n\t};\n\ttwo {\n\t\tx = <1>;\n4\n5\n6\n\t};\n};\n";
        var inTree = diff("f", "-6,3 +6,3 @@ two {", " 4", "-5", "+five", " 6").replace("{ @@\n", "{\n");
        assertThat(placement(Scene.with("f", tree), inTree).line()).isEqualTo(10);
    }

    @Test
    void of_several_places_the_strictly_nearest_is_taken_with_a_warning() {
        var scene = Scene.with("f", "4\n5\n6\n" + "x\n".repeat(10) + "4\n5\n6\n");
        var applied = scene.apply(CHANGE_OF_5).get();
        assertThat(applied.patches().head().hunks().head().line()).isEqualTo(1);
        assertThat(applied.patches().head().findings().last().severity()).isEqualTo(Severity.WARNING);
    }

    @Test
    void a_tie_is_an_error_that_names_the_places() {
        var tie = Scene.with("f", "4\n5\n6\nx\nx\nx\n4\n5\n6\n").refusal(CHANGE_OF_5);
        assertThat(tie.reason()).isEqualTo(Reason.AMBIGUOUS);
        assertThat(tie.headline()).isEqualTo("fits equally well at lines 1, 7; expected at line 4");
    }

    /** L023: drifted context fails, with file, line, what was expected and what is there. */
    @Test
    void drifted_context_is_refused_with_file_line_expected_and_found_L023() {
        var scene = Scene.with("f", lines(1, 5) + "six\n7\n8\n9\n");
        var failure = scene.apply(CHANGE_OF_5).getLeft();
        var mismatch = failure.refusal().mismatch().get();
        assertThat(failure.reason()).isEqualTo(Reason.CONTEXT_DIFFERS);
        assertThat(failure.file().get()).hasToString("f");
        assertThat(failure.refusal().patchLine()).isEqualTo(7);
        assertThat(failure.refusal().nearest()).containsExactly(4);
        assertThat(mismatch.line()).isEqualTo(6);
        assertThat(mismatch.expected()).hasToString("6\n");
        assertThat(mismatch.found().get()).hasToString("six\n");
    }

    @Test
    void fuzz_is_for_inspection_and_reported_L023() {
        var scene = Scene.with("f", lines(1, 5) + "six\n7\n8\n9\n").under(ApplyOptions.STRICT.withFuzz(1));
        var applied = scene.apply(CHANGE_OF_5).get();
        assertThat(Scene.content(applied.result(), "f")).isEqualTo("1\n2\n3\n4\nfive\nsix\n7\n8\n9\n");
        assertThat(applied.patches().head().hunks().head().fuzz()).isEqualTo(1);
        assertThat(applied.patches().head().findings().head().code()).hasToString("KA-APPLY-FUZZ");
    }

    @Test
    void fuzz_never_ignores_a_removed_line() {
        var scene = Scene.with("f", "1\n2\n3\n4\nfunf\n6\n7\n8\n9\n").under(ApplyOptions.STRICT.withFuzz(3));
        assertThat(scene.reason(CHANGE_OF_5)).isEqualTo(Reason.CONTEXT_DIFFERS);
    }

    @Test
    void a_hunk_at_line_1_stands_at_the_start_or_nowhere() {
        var atStart = diff("f", "-1,3 +1,4", "+zero", " 1", " 2", " 3");
        assertThat(Scene.with("f", lines(1, 9)).contentAfter("f", atStart)).startsWith("zero\n1\n");
        var moved = Scene.with("f", "new\n" + lines(1, 9)).refusal(atStart);
        assertThat(moved.reason()).isEqualTo(Reason.CONTEXT_DIFFERS);
        assertThat(moved.headline()).isEqualTo("its place, at line 2, is no longer at the start of the file");
    }

    @Test
    void a_hunk_without_trailing_context_stands_at_the_end_or_nowhere() {
        var atEnd = diff("f", "-7,3 +7,4", " 7", " 8", " 9", "+ten");
        assertThat(Scene.with("f", lines(1, 9)).contentAfter("f", atEnd)).endsWith("9\nten\n");
        assertThat(Scene.with("f", "x\n" + lines(1, 9)).contentAfter("f", atEnd))
                .endsWith("9\nten\n");
        var moved = Scene.with("f", lines(1, 9) + "new\n").refusal(atEnd);
        assertThat(moved.headline()).isEqualTo("its place, at line 7, is no longer at the end of the file");
    }

    @Test
    void overlapping_hunks_and_hunks_in_reverse_order_are_refused() {
        var overlapping = CHANGE_OF_5 + "@@ -6,3 +6,3 @@\n 6\n-7\n+seven\n 8\n";
        var reverse = diff("f", "-7,3 +7,3", " 7", "-8", "+eight", " 9") + "@@ -4,3 +4,3 @@\n 4\n-5\n+five\n 6\n";
        assertThat(Scene.with("f", lines(1, 9)).apply(overlapping).isLeft()).isTrue();
        assertThat(Scene.with("f", lines(1, 9)).apply(reverse).isLeft()).isTrue();
    }

    @Test
    void a_hunk_without_context_needs_leave_and_then_stands_at_its_line() {
        var scene = Scene.with("f", lines(1, 9));
        var insertion = diff("f", "-4,0 +5", "+new");
        assertThat(scene.reason(insertion)).isEqualTo(Reason.ZERO_CONTEXT);
        var allowed = scene.under(ApplyOptions.STRICT.withZeroContext(true));
        assertThat(allowed.contentAfter("f", insertion)).isEqualTo("1\n2\n3\n4\nnew\n5\n6\n7\n8\n9\n");
        assertThat(allowed.contentAfter("f", diff("f", "-4 +4", "-4", "+four"))).contains("3\nfour\n5\n");
        assertThat(allowed.contentAfter("f", "diff --git a/f b/f\n" + diff("f", "-0,0 +1", "+top")))
                .isEqualTo("top\n" + lines(1, 9));
    }

    @Test
    void a_final_line_feed_more_or_less_is_a_difference() {
        var withMark = diff("f", "-1,2 +1,2", " a", "-b", "\\ No newline at end of file", "+c");
        assertThat(Scene.with("f", "a\nb").contentAfter("f", withMark)).isEqualTo("a\nc\n");
        assertThat(Scene.with("f", "a\nb\n").reason(withMark)).isEqualTo(Reason.CONTEXT_DIFFERS);
        var withoutMark = diff("f", "-1,2 +1,2", " a", "-b", "+c", "\\ No newline at end of file");
        assertThat(Scene.with("f", "a\nb\n").contentAfter("f", withoutMark)).isEqualTo("a\nc");
        assertThat(Scene.with("f", "a\nb").reason(withoutMark)).isEqualTo(Reason.CONTEXT_DIFFERS);
    }

    @Test
    void a_patch_in_lf_does_not_fit_a_file_in_crlf_nor_the_reverse() {
        assertThat(Scene.with("f", lines(1, 9).replace("\n", "\r\n")).reason(CHANGE_OF_5))
                .isEqualTo(Reason.CONTEXT_DIFFERS);
    }
}
