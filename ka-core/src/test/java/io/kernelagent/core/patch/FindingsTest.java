package io.kernelagent.core.patch;

import static io.kernelagent.core.patch.PatchCodes.*;
import static org.assertj.core.api.Assertions.assertThat;

import io.kernelagent.core.problem.Code;
import io.kernelagent.core.problem.Severity;
import io.kernelagent.core.text.Bytes;
import org.junit.jupiter.api.Test;

/** What git and GNU patch accept, misread or drop without a word. */
class FindingsTest {
    private static final String NAMES_OF_X = "--- a/x\n+++ b/x\n";
    private static final String FIRST = "@@ -1,3 +1,4 @@\n 1\n+a\n 2\n 3\n";
    private static final String SECOND = "@@ -10,3 +11,4 @@\n 10\n+b\n 11\n 12\n";

    @Test
    void l010_too_small_counts_are_an_error_with_both_numbers() {
        var finding = only(NAMES_OF_X + "@@ -1,3 +1,3 @@\n 1\n+a\n 2\n 3\n", HUNK_COUNT);
        assertThat(finding.line()).isEqualTo(3);
        assertThat(finding.hunk()).contains(1);
        assertThat(finding.stated()).contains(new HunkCounts(3, 3));
        assertThat(finding.actual()).contains(new HunkCounts(3, 4));
        assertMended(NAMES_OF_X + "@@ -1,3 +1,3 @@\n 1\n+a\n 2\n 3\n", NAMES_OF_X + FIRST);
    }

    @Test
    void l011_the_equal_understatement_that_both_tools_accept_is_an_error() {
        var text = NAMES_OF_X + "@@ -1,6 +1,11 @@\n 1\n 2\n 3\n+a\n+b\n+c\n+d\n+e\n 4\n 5\n 6\n 7\n";
        assertThat(only(text, HUNK_COUNT).actual()).contains(new HunkCounts(7, 12));
        assertMended(text, text.replace("-1,6 +1,11", "-1,7 +1,12"));
    }

    @Test
    void l012_a_blank_line_behind_a_hunk_belongs_to_it_only_where_the_counts_say_so() {
        assertClean(NAMES_OF_X + FIRST + "\n" + "--- a/y\n+++ b/y\n" + FIRST + "\n\n");
        assertClean(NAMES_OF_X + "@@ -1,3 +1,4 @@\n 1\n+a\n 2\n\n");
        assertThat(only(NAMES_OF_X + "@@ -1,4 +1,6 @@\n 1\n+a\n 2\n 3\n\n", HUNK_COUNT)
                        .actual())
                .contains(new HunkCounts(3, 4));
    }

    @Test
    void a_tail_that_was_cut_off_has_a_code_of_its_own() {
        var text = NAMES_OF_X + "@@ -1,6 +1,7 @@\n 1\n 2\n 3\n+a\n 4\n";
        only(text, TAIL_CUT);
        assertMended(text, text.replace("-1,6 +1,7", "-1,4 +1,5"));
        only(text + "--- a/y\n+++ b/y\n" + FIRST, HUNK_COUNT);
    }

    @Test
    void lost_lines_are_never_invented_and_the_reason_is_said() {
        var text = NAMES_OF_X + "@@ -1,6 +1,7 @@\n 1\n 2\n 3\n+a\n--- a/y\n+++ b/y\n" + FIRST;
        assertThat(only(text, HUNK_COUNT).mend()).contains("lines of the body may have been lost");
        assertMended(text, text);
    }

    @Test
    void a_start_that_drifts_is_a_warning_with_the_right_start() {
        var text = NAMES_OF_X + FIRST + SECOND.replace("+11,4", "+10,4");
        assertThat(only(text, HUNK_DRIFT).severity()).isEqualTo(Severity.WARNING);
        assertMended(text, NAMES_OF_X + FIRST + SECOND);
    }

    @Test
    void hunks_that_overlap_or_go_backwards_are_errors() {
        only(NAMES_OF_X + FIRST + "@@ -3,2 +4,3 @@\n 3\n+b\n 4\n", HUNK_ORDER);
        assertThat(findings(NAMES_OF_X + SECOND + FIRST)).contains(HUNK_ORDER);
    }

    @Test
    void a_hunk_without_a_change_and_a_header_without_a_hunk_are_errors() {
        only(NAMES_OF_X + "@@ -1,2 +1,2 @@\n 1\n 2\n", HUNK_NO_CHANGE);
        only(NAMES_OF_X + "--- a/y\n+++ b/y\n" + FIRST, NO_HUNK);
        only("diff --git a/x b/x\nindex 1234567..89abcde 100644\n", NO_HUNK);
        only("words\n" + FIRST, HUNK_STRAY);
        only(NAMES_OF_X + FIRST + "words\n" + SECOND, HUNK_STRAY);
        assertThat(only(NAMES_OF_X + FIRST + "@@ -7 +8\n", HUNK_HEADER).line()).isEqualTo(8);
    }

    @Test
    void blank_lines_between_two_hunks_lose_the_second_one() {
        only(NAMES_OF_X + FIRST + "\n" + SECOND, HUNK_APART);
        assertMended(NAMES_OF_X + FIRST + "\n" + SECOND, NAMES_OF_X + FIRST + SECOND);
    }

    @Test
    void only_line_numbers_place_a_hunk_without_context() {
        only(NAMES_OF_X + "@@ -10,0 +11 @@\n+a\n", ZERO_CONTEXT);
        assertClean(NAMES_OF_X + "@@ -1 +1 @@\n-the whole\n+file\n");
    }

    @Test
    void an_eaten_blank_is_put_back() {
        var text = NAMES_OF_X + "@@ -1,3 +1,4 @@\n 1\n+a\n\t2\n\t3\n";
        assertThat(findings(text)).containsExactly(EATEN_BLANK, EATEN_BLANK);
        assertMended(text, NAMES_OF_X + "@@ -1,3 +1,4 @@\n 1\n+a\n \t2\n \t3\n");
    }

    @Test
    void lines_behind_the_end_of_the_file_cannot_be() {
        only(NAMES_OF_X + "@@ -1,2 +1,3 @@\n 1\n\\ No newline at end of file\n+a\n 2\n", NO_NEWLINE_MARK);
    }

    @Test
    void a_missing_last_newline_is_put_back() {
        var text = NAMES_OF_X + FIRST;
        assertThat(only(text.stripTrailing(), FINAL_NEWLINE).isError()).isTrue();
        assertMended(text.stripTrailing(), text);
        assertThat(only(text + "-- \n2.54.0", FINAL_NEWLINE).isError()).isFalse();
    }

    @Test
    void carriage_returns_of_the_whole_patch_are_taken_out_and_those_of_the_files_stay() {
        var text = NAMES_OF_X + FIRST;
        only(text.replace("\n", "\r\n"), CRLF);
        assertMended(text.replace("\n", "\r\n"), text);
        assertClean(NAMES_OF_X + FIRST.replace("1\n", "1\r\n"));
        assertThat(only(text.replace("x\n", "x\r\n"), CRLF).fix()).isEmpty();
    }

    /** L019, I4: git would move the file and answer 0. */
    @Test
    void l019_names_that_differ_without_a_rename_are_an_error() {
        only("--- a/bes2600/x.c\n+++ b/drivers/staging/bes2600/x.c\n" + FIRST, NAMES);
        assertClean("--- a/x.c.orig\n+++ b/x.c\n" + FIRST);
        assertClean("diff --git a/x b/y\nsimilarity index 90%\nrename from x\nrename to y\n--- a/x\n+++ b/y\n" + FIRST);
    }

    @Test
    void paths_that_leave_the_tree_or_reach_into_git_are_errors() {
        only("--- a/../../etc/passwd\n+++ b/../../etc/passwd\n" + FIRST, UNSAFE_PATH);
        only("--- a//etc/passwd\n+++ b/.git/hooks/x\n" + FIRST, UNSAFE_PATH);
    }

    @Test
    void a_new_file_has_no_old_lines_and_a_deleted_one_no_new_lines() {
        only("--- /dev/null\n+++ b/x\n" + FIRST, NEW_FILE);
        only("--- a/x\n+++ /dev/null\n" + FIRST, DELETED_FILE);
    }

    @Test
    void what_mail_programs_put_behind_a_patch_is_no_part_of_its_last_hunk() {
        assertClean(NAMES_OF_X + FIRST + "--\n\nBest regards\nA\n");
        assertClean(NAMES_OF_X + FIRST + "-- \nCreated with words\n");
        assertClean(NAMES_OF_X + FIRST + "--_002_AM0PR04MB\nContent-Type: text/plain\n");
        assertClean(NAMES_OF_X + FIRST + "---\n\nNotes.\n");
        assertClean(NAMES_OF_X + FIRST + "\n drivers/x.c | 1 +\n 1 file changed, 1 insertion(+)\n");
    }

    @Test
    void what_a_commit_message_quotes_is_no_damage_as_long_as_the_patch_follows() {
        var message = "From: A <a@example.org>\nSubject: x\n\nBinary files a/x and b/x differ\n--- a/x\n+++ b/x\n\n";
        assertClean(message + "---\n\n" + NAMES_OF_X + FIRST);
        assertThat(findings(message)).contains(BINARY_MISSING, NO_HUNK);
        assertThat(findings(message + "---\n\n--- a/y\n+++ b/y\n" + NAMES_OF_X + FIRST))
                .containsExactly(NO_HUNK);
    }

    @Test
    void names_with_a_leading_dot_or_two_slashes_are_what_git_takes_them_for() {
        assertClean("--- ./drivers//x.c\n+++ ./drivers//x.c\n" + FIRST);
        assertClean("--- a/drivers/x.c\n+++ b/drivers/x.c.new\n" + FIRST);
    }

    @Test
    void other_kinds_of_diff_are_refused_with_their_line() {
        assertThat(findings("diff --cc x\nindex 1,2..3\n--- a/x\n+++ b/x\n@@@ -1,1 -1,1 +1,2 @@@\n  1\n++a\n"))
                .contains(FORMAT);
        only("*** a/x\n--- b/x\n***************\n*** 1,3 ****\n--- 1,4 ----\n  1\n+ a\n  2\n", FORMAT);
        only("Binary files a/x and b/x differ\n" + NAMES_OF_X + FIRST, BINARY_MISSING);
        only("diff --git a/x b/x\nindex 1..2 100644\nBinary files a/x and b/x differ\n", BINARY_MISSING);
    }

    private static PatchFinding only(String text, Code code) {
        assertThat(findings(text)).containsExactly(code);
        return Patch.parse(Bytes.utf8(text)).findings().head();
    }

    private static void assertClean(String text) {
        assertThat(Patch.parse(Bytes.utf8(text)).findings()).isEmpty();
    }

    private static void assertMended(String text, String mended) {
        assertThat(Edits.mend(Bytes.utf8(text))).hasToString(mended);
        assertThat(Edits.mend(Bytes.utf8(mended))).hasToString(mended);
    }

    private static Iterable<Code> findings(String text) {
        return Patch.parse(Bytes.utf8(text)).findings().map(PatchFinding::code);
    }
}
