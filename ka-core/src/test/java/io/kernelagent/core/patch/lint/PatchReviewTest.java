package io.kernelagent.core.patch.lint;

import static org.assertj.core.api.Assertions.assertThat;

import io.kernelagent.core.patch.Patch;
import io.kernelagent.core.patch.PatchCodes;
import io.kernelagent.core.patch.PatchFinding;
import io.kernelagent.core.problem.Code;
import io.kernelagent.core.problem.Severity;
import io.kernelagent.core.text.Bytes;
import io.vavr.collection.List;
import io.vavr.control.Option;
import org.junit.jupiter.api.Test;

class PatchReviewTest {
    private static final String DIFF = "--- a/x\n+++ b/x\n@@ -1,2 +1,3 @@\n 1\n+a\n 2\n";
    private static final String HEAD = "From: A <a@example.org>\nSubject: [PATCH] x: say a\n\nIt was silent.\n";
    private static final String SIGNED = "\nSigned-off-by: A <a@example.org>\n---\n\n";

    @Test
    void a_patch_as_the_kernel_wants_it_raises_nothing() {
        assertThat(codes(HEAD + SIGNED + DIFF + "-- \n2.54.0\n\n")).isEmpty();
    }

    @Test
    void what_a_message_lacks_is_a_warning_each() {
        assertThat(codes(DIFF)).containsExactly(LintCodes.NO_SUBJECT, LintCodes.NO_FROM, LintCodes.NO_SIGN_OFF);
        assertThat(PatchReview.of(parse(DIFF))).noneMatch(PatchFinding::isError);
    }

    @Test
    void an_empty_file_is_an_error_and_a_cover_letter_is_not() {
        assertThat(PatchReview.of(parse("\n \n")).head().isError()).isTrue();
        var letter = PatchReview.of(parse("From: A <a@example.org>\nSubject: [PATCH v2 00/12] x: all of it\n\nHi.\n"));
        assertThat(letter.map(PatchFinding::code)).containsExactly(LintCodes.COVER_LETTER);
        assertThat(letter.head().severity()).isEqualTo(Severity.NOTE);
        assertThat(codes("Only words.\n")).containsExactly(LintCodes.NO_DIFF);
    }

    @Test
    void patches_whose_hunks_could_not_be_read_are_no_duplicates_of_each_other() {
        var broken = DIFF.replace("+1,3", "1,3");
        assertThat(DiffDigest.of(parse(broken))).isEmpty();
        assertThat(DiffDigest.of(parse(DIFF))).isNotEmpty();
        assertThat(DiffDigest.of(parse("diff --git a/x b/x\nold mode 100644\nnew mode 100755\n")))
                .isNotEmpty();
    }

    @Test
    void a_cover_letter_in_a_mailbox_has_no_message_that_could_lack_anything() {
        var boundary = "From 0123456789012345678901234567890123456789 Mon Sep 17 00:00:00 2001\n";
        var letter = boundary + "From: A <a@example.org>\nSubject: [PATCH 0/1] all\n\nHi.\n\n";
        assertThat(codes(letter + boundary + HEAD + SIGNED + DIFF)).isEmpty();
    }

    @Test
    void a_diff_that_the_message_quotes_without_indenting_it_is_found() {
        var quoting = HEAD + "\n" + DIFF + "\nThat was wrong.\n" + SIGNED + DIFF.replace("/x", "/y");
        assertThat(codes(quoting)).contains(LintCodes.QUOTED_DIFF);
        assertThat(codes(HEAD + SIGNED + DIFF + "\n" + DIFF.replace("/x", "/y")))
                .isEmpty();
    }

    @Test
    void added_lines_that_end_in_another_way_than_those_around_them_are_found() {
        assertThat(codes(HEAD + SIGNED + DIFF.replace("+a\n", "+a\r\n"))).containsExactly(PatchCodes.MIXED_ENDS);
        assertThat(codes(HEAD + SIGNED + DIFF.replace("1\n+a\n 2\n", "1\r\n+a\r\n 2\r\n")))
                .isEmpty();
    }

    @Test
    void names_without_a_prefix_are_read_and_remarked_on() {
        assertThat(codes(HEAD + SIGNED + DIFF.replace("a/x", "dir/x").replace("b/x", "dir/x")))
                .containsExactly(PatchCodes.PREFIX);
    }

    @Test
    void two_patches_with_the_same_diff_are_duplicates_whatever_stands_around_it() {
        var one = reviewed("series", "0001-a.patch", HEAD + SIGNED + DIFF);
        var two = reviewed("series", "0002-b.patch", DIFF.replace("-1,2 +1,3", "-7,2 +7,3"));
        var three = reviewed("other", "0001-a.patch", DIFF);
        var four = reviewed("series", "0003-c.patch", DIFF.replace("+a", "+b"));
        var found = SeriesReview.of(List.of(one, two, three, four));
        assertThat(found.map(pair -> pair._1 + " " + pair._2.severity().word())).containsExactly("1 warning", "2 note");
        assertThat(found.head()._2.message()).contains("series/0001-a.patch");
    }

    @Test
    void l003_a_scope_wider_than_the_files_need_is_a_warning() {
        var board = parse(DIFF.replace("/x", "/arch/arm64/boot/dts/rockchip/rk3588-coolpi-cm5-genbook.dts"));
        var advice = ScopeReview.of("patches/soc/rockchip/rk3588/0001-x.patch", board)
                .get();
        assertThat(advice.code()).isEqualTo(LintCodes.SCOPE_WIDE);
        assertThat(advice.severity()).isEqualTo(Severity.WARNING);
        assertThat(ScopeReview.of("patches/soc/rockchip/rk3588/0001-x.patch", parse(DIFF)))
                .isEmpty();
        assertThat(ScopeReview.of("bugfix/all/0001-x.patch", board)).isEmpty();
    }

    private static SeriesReview.Reviewed reviewed(String folder, String name, String text) {
        Option<DiffDigest> diff = DiffDigest.of(parse(text));
        return new SeriesReview.Reviewed(folder, name, diff);
    }

    private static Iterable<Code> codes(String text) {
        return PatchReview.of(parse(text)).map(PatchFinding::code);
    }

    private static Patch parse(String text) {
        return Patch.parse(Bytes.utf8(text));
    }
}
