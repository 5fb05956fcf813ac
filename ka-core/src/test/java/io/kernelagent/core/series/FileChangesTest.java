package io.kernelagent.core.series;

import static io.kernelagent.core.series.Scene.creation;
import static io.kernelagent.core.series.Scene.deletion;
import static io.kernelagent.core.series.Scene.diff;
import static io.kernelagent.core.series.Scene.gitDiff;
import static io.kernelagent.core.series.Scene.lines;
import static io.kernelagent.core.series.Scene.renaming;
import static org.assertj.core.api.Assertions.assertThat;

import io.kernelagent.core.patch.FileMode;
import io.kernelagent.core.text.TreePath;
import io.kernelagent.core.tree.Refusal.Reason;
import io.vavr.collection.List;
import org.junit.jupiter.api.Test;

/** The rows of the table of what git and GNU patch do, as far as they are about whole files. */
class FileChangesTest {
    private static final String CHANGE = diff("f", "-1 +1", "-old", "+new");

    /** L018: an applied patch is named as such, and nothing is un-applied. */
    @Test
    void an_applied_patch_is_recognised_and_named_L018() {
        var failure = Scene.with("f", "new\n").apply(CHANGE).getLeft();
        assertThat(failure.reason()).isEqualTo(Reason.ALREADY_APPLIED);
        assertThat(failure.toProblem().code()).hasToString("KA-APPLY-APPLIED");
        assertThat(failure.toProblem().headline()).contains("already applied");
    }

    /** L017: what {@code patch --dry-run} does not see, since it never sees its own earlier edits. */
    @Test
    void a_patch_that_stands_twice_in_a_series_is_found_L017() {
        var failure = Scene.with("f", lines(1, 9))
                .apply(
                        diff("f", "-4,3 +4,4", " 4", " 5", "+new", " 6"),
                        diff("f", "-4,3 +4,4", " 4", " 5", "+new", " 6"))
                .getLeft();
        assertThat(failure.index()).isEqualTo(1);
        assertThat(failure.patch()).isEqualTo("0002.patch");
        assertThat(failure.reason()).isEqualTo(Reason.ALREADY_APPLIED);
    }

    @Test
    void creating_over_an_existing_file_is_refused_even_with_the_same_content() {
        assertThat(Scene.with("f", "other\n").reason(creation("f", "new"))).isEqualTo(Reason.EXISTS_ALREADY);
        assertThat(Scene.with("f", "new\n").reason(creation("f", "new"))).isEqualTo(Reason.ALREADY_APPLIED);
    }

    @Test
    void creating_a_file_twice_is_refused_whether_in_one_patch_or_in_two() {
        assertThat(Scene.EMPTY.reason(creation("f", "one") + creation("f", "two")))
                .isEqualTo(Reason.EXISTS_ALREADY);
        assertThat(Scene.EMPTY.reason(creation("f", "one"), creation("f", "two")))
                .isEqualTo(Reason.EXISTS_ALREADY);
    }

    @Test
    void a_deletion_must_empty_the_file_exactly() {
        assertThat(Scene.with("f", "old\n").files(deletion("f", "old"))).isEmpty();
        assertThat(Scene.with("f", "other\n").reason(deletion("f", "old"))).isEqualTo(Reason.CONTEXT_DIFFERS);
        assertThat(Scene.with("f", "old\nmore\n").apply(deletion("f", "old")).isLeft())
                .isTrue();
        var nothing = gitDiff("f", "f", "deleted file mode 100644", "index e69de29..0000000");
        assertThat(Scene.with("f", "old\n").reason(nothing)).isEqualTo(Reason.NOT_EMPTIED);
        assertThat(Scene.with("f", "").files(nothing)).isEmpty();
    }

    @Test
    void a_missing_file_is_refused_and_who_took_it_away_is_named() {
        assertThat(Scene.EMPTY.reason(CHANGE)).isEqualTo(Reason.MISSING_FILE);
        var failure =
                Scene.with("f", "old\n").apply(deletion("f", "old"), CHANGE).getLeft();
        assertThat(failure.reason()).isEqualTo(Reason.MISSING_FILE);
        assertThat(failure.refusal().details()).containsExactly("0001.patch took the file away");
    }

    @Test
    void create_then_modify_modify_twice_and_delete_then_create_come_out_right() {
        assertThat(Scene.EMPTY.contentAfter("f", creation("f", "old"), CHANGE)).isEqualTo("new\n");
        assertThat(Scene.EMPTY.contentAfter("f", creation("f", "old") + CHANGE)).isEqualTo("new\n");
        var again = diff("f", "-1 +1", "-new", "+newer");
        assertThat(Scene.with("f", "old\n").contentAfter("f", CHANGE, again)).isEqualTo("newer\n");
        assertThat(Scene.with("f", "old\n").contentAfter("f", CHANGE + again)).isEqualTo("newer\n");
        assertThat(Scene.with("f", "old\n").contentAfter("f", deletion("f", "old"), creation("f", "new")))
                .isEqualTo("new\n");
        assertThat(Scene.with("f", "old\n").contentAfter("f", deletion("f", "old") + creation("f", "new")))
                .isEqualTo("new\n");
    }

    @Test
    void what_is_modified_or_created_and_then_deleted_is_gone_where_git_keeps_it() {
        assertThat(Scene.with("f", "old\n").files(CHANGE + deletion("f", "new")))
                .isEmpty();
        assertThat(Scene.with("f", "old\n").files(CHANGE, deletion("f", "new"))).isEmpty();
        assertThat(Scene.EMPTY.files(creation("f", "new") + deletion("f", "new")))
                .isEmpty();
    }

    @Test
    void rename_then_modify_and_modify_then_rename_keep_the_modification() {
        var changeOfG = gitDiff("g", "g", "--- a/g", "+++ b/g", "@@ -1 +1 @@", "-old", "+new");
        var scene = Scene.with("f", "old\n");
        assertThat(scene.contentAfter("g", renaming("f", "g") + changeOfG)).isEqualTo("new\n");
        assertThat(scene.contentAfter("g", renaming("f", "g"), changeOfG)).isEqualTo("new\n");
        assertThat(scene.contentAfter("g", CHANGE + renaming("f", "g"))).isEqualTo("new\n");
        assertThat(scene.contentAfter("g", CHANGE, renaming("f", "g"))).isEqualTo("new\n");
        assertThat(scene.files(CHANGE + renaming("f", "g"))).containsExactly("g");
    }

    @Test
    void a_chain_of_renames_comes_out_right_in_one_patch_and_in_many() {
        var scene = Scene.with("f", "old\n");
        assertThat(scene.contentAfter("h", renaming("f", "g"), renaming("g", "h")))
                .isEqualTo("old\n");
        assertThat(scene.contentAfter("h", renaming("f", "g") + renaming("g", "h")))
                .isEqualTo("old\n");
        var both = scene.and("g", "other\n");
        assertThat(both.contentAfter("h", renaming("f", "g") + renaming("g", "h")))
                .isEqualTo("other\n");
        assertThat(both.contentAfter("g", renaming("f", "g") + renaming("g", "h")))
                .isEqualTo("old\n");
    }

    @Test
    void two_files_swap_their_names_within_one_patch() {
        var scene = Scene.with("f", "one\n").and("g", "two\n");
        var swap = renaming("f", "g") + renaming("g", "f");
        assertThat(scene.contentAfter("f", swap)).isEqualTo("two\n");
        assertThat(scene.contentAfter("g", swap)).isEqualTo("one\n");
        assertThat(scene.reason(renaming("f", "g"))).isEqualTo(Reason.EXISTS_ALREADY);
    }

    @Test
    void a_rename_can_change_content_and_mode_and_is_not_done_twice() {
        var rename = gitDiff(
                "f",
                "g",
                "old mode 100644",
                "new mode 100755",
                "similarity index 50%",
                "rename from f",
                "rename to g",
                "--- a/f",
                "+++ b/g",
                "@@ -1 +1 @@",
                "-old",
                "+new");
        var after = Scene.with("f", "old\n").apply(rename).get().result();
        assertThat(after.at(TreePath.of("g")).get().mode()).isEqualTo(FileMode.EXECUTABLE);
        assertThat(Scene.content(after, "g")).isEqualTo("new\n");
        assertThat(Scene.with("g", "new\n").reason(rename)).isEqualTo(Reason.ALREADY_APPLIED);
    }

    @Test
    void a_copy_is_taken_from_before_the_patch() {
        var copy = gitDiff("f", "g", "similarity index 100%", "copy from f", "copy to g");
        var scene = Scene.with("f", "old\n");
        assertThat(scene.contentAfter("g", CHANGE + copy)).isEqualTo("old\n");
        assertThat(scene.contentAfter("f", CHANGE + copy)).isEqualTo("new\n");
        assertThat(scene.contentAfter("g", CHANGE, copy)).isEqualTo("new\n");
    }

    @Test
    void a_file_becomes_a_folder_and_a_folder_a_file() {
        var toFolder = deletion("f", "old") + creation("f/g", "new");
        assertThat(Scene.with("f", "old\n").files(toFolder)).containsExactly("f/g");
        var toFile = creation("f", "new") + deletion("f/g", "old");
        assertThat(Scene.with("f/g", "old\n").files(toFile)).containsExactly("f");
        assertThat(Scene.with("f", "old\n").reason(creation("f/g", "new"), CHANGE))
                .isEqualTo(Reason.FOLDER_IN_THE_WAY);
        assertThat(Scene.with("f", "old\n").reason(creation("f/g", "new"))).isEqualTo(Reason.FOLDER_IN_THE_WAY);
    }

    @Test
    void a_file_is_not_made_where_a_folder_keeps_files_that_no_patch_speaks_of() {
        var scene = Scene.with("d/a", "old\n").withFolder("d", "d/b");
        for (var patch : List.of(
                creation("d", "new"),
                creation("d", "new").replace("100644", "120000"),
                deletion("d/a", "old") + creation("d", "new"),
                creation("x", "new") + gitDiff("x", "d", "copy from x", "copy to d"),
                renaming("d/a", "d"))) {
            assertThat(scene.refusal(patch).reason()).as(patch).isEqualTo(Reason.FOLDER_IN_THE_WAY);
            assertThat(scene.refusal(patch).headline()).contains("d/b");
        }
    }

    @Test
    void a_file_takes_the_place_of_a_folder_whose_files_have_all_gone() {
        var scene = Scene.with("d/a", "old\n").and("d/e/b", "old\n");
        var gone = new String[] {deletion("d/a", "old"), renaming("d/e/b", "b"), creation("d", "new")};
        assertThat(scene.files(gone)).containsExactly("b", "d");
        assertThat(scene.files(renaming("d/a", "d") + deletion("d/e/b", "old"))).containsExactly("d");
        assertThat(scene.refusal(deletion("d/a", "old"), creation("d", "new"), deletion("d/e/b", "old"))
                        .headline())
                .contains("d/e/b");
    }

    @Test
    void a_submodule_is_no_place_for_a_file() {
        var scene = Scene.EMPTY.withFolder("d", "d");
        assertThat(scene.refusal(creation("d", "new")).headline()).contains("submodule");
    }

    @Test
    void a_change_of_a_folder_is_told_from_a_change_of_nothing() {
        var scene = Scene.EMPTY.withFolder("f", "f/x");
        assertThat(scene.refusal(CHANGE).headline()).isEqualTo("it is a folder, no file");
        assertThat(Scene.EMPTY.refusal(CHANGE).headline()).isEqualTo("there is no such file");
    }

    @Test
    void modes_change_once() {
        var mode = gitDiff("f", "f", "old mode 100644", "new mode 100755");
        var after = Scene.with("f", "old\n").apply(mode).get().result();
        assertThat(after.at(TreePath.of("f")).get().mode()).isEqualTo(FileMode.EXECUTABLE);
        assertThat(Scene.with("f", "old\n").reason(mode, mode)).isEqualTo(Reason.ALREADY_APPLIED);
    }

    @Test
    void links_are_made_changed_and_turned_into_files_but_never_taken_for_files() {
        var end = "\\ No newline at end of file";
        var made = gitDiff("l", "l", "new file mode 120000", "--- /dev/null", "+++ b/l", "@@ -0,0 +1 @@", "+old", end);
        var changed =
                gitDiff("l", "l", "index 1..2 120000", "--- a/l", "+++ b/l", "@@ -1 +1 @@", "-old", end, "+new", end);
        var turned =
                gitDiff("l", "l", "deleted file mode 120000", "--- a/l", "+++ /dev/null", "@@ -1 +0,0 @@", "-new", end)
                        + creation("l", "text");
        var link = Scene.EMPTY
                .apply(made, changed)
                .get()
                .result()
                .at(TreePath.of("l"))
                .get();
        assertThat(link.mode()).isEqualTo(FileMode.SYMLINK);
        assertThat(link.content()).hasToString("new");
        assertThat(Scene.EMPTY.contentAfter("l", made, changed, turned)).isEqualTo("text\n");
        assertThat(Scene.with("l", "new").reason(turned)).isEqualTo(Reason.MODE);
    }

    @Test
    void empty_files_come_and_go() {
        var made = gitDiff("f", "f", "new file mode 100644", "index 0000000..e69de29");
        assertThat(Scene.EMPTY.contentAfter("f", made)).isEmpty();
        assertThat(Scene.EMPTY.contentAfter(
                        "f", made, diff("f", "-0,0 +1", "+new").replace("--- a", "diff --git a/f b/f\n--- a")))
                .isEqualTo("new\n");
    }

    @Test
    void paths_may_hold_blanks_quotes_and_any_byte() {
        var quoted = """
                diff --git "a/\\303\\244 \\"x" "b/\\303\\244 \\"x"
                --- "a/\\303\\244 \\"x"
                +++ "b/\\303\\244 \\"x"
                @@ -1 +1 @@
                -old
                +new
                """;
        assertThat(Scene.with("\u00e4 \"x", "old\n").contentAfter("\u00e4 \"x", quoted))
                .isEqualTo("new\n");
        var blank = diff("a b", "-1 +1", "-old", "+new").replace("a b\n", "a b\t\n");
        assertThat(Scene.with("a b", "old\n").contentAfter("a b", blank)).isEqualTo("new\n");
    }

    @Test
    void two_names_without_a_rename_header_move_nothing() {
        var moved = "--- a/f\n+++ b/g\n@@ -1 +1 @@\n-old\n+new\n";
        assertThat(Scene.with("f", "old\n").reason(moved)).isEqualTo(Reason.MALFORMED);
    }

    @Test
    void a_path_that_leaves_the_tree_or_reaches_into_git_is_refused() {
        assertThat(Scene.EMPTY.reason(creation("../f", "new"))).isEqualTo(Reason.MALFORMED);
        assertThat(Scene.EMPTY.reason(creation(".git/hooks/f", "new"))).isEqualTo(Reason.MALFORMED);
    }

    @Test
    void wrong_counts_are_refused_where_git_and_gnu_patch_lose_lines_in_silence() {
        var tooSmall = diff("f", "-1,2 +1,2", " 1", "-2", "+two", " 3") + "@@ -7,3 +7,3 @@\n 7\n-8\n+eight\n 9\n";
        assertThat(Scene.with("f", lines(1, 9)).reason(tooSmall)).isEqualTo(Reason.MALFORMED);
        var tooBig = diff("f", "-1,4 +1,4", " 1", "-2", "+two", " 3");
        assertThat(Scene.with("f", lines(1, 9)).reason(tooBig)).isEqualTo(Reason.MALFORMED);
    }

    @Test
    void a_failure_leaves_every_other_file_alone() {
        var failing = creation("a", "new") + diff("f", "-1 +1", "-nowhere", "+new");
        assertThat(Scene.with("f", "old\n").apply(failing).isLeft()).isTrue();
    }

    @Test
    void several_mails_in_one_file_are_applied_one_after_the_other() {
        var mail = """
                From 1234567890123456789012345678901234567890 Mon Sep 17 00:00:00 2001
                From: A <a@example.org>
                Subject: [PATCH] x

                ---
                """;
        var copy = gitDiff("f", "g", "similarity index 100%", "copy from f", "copy to g");
        assertThat(Scene.with("f", "old\n").contentAfter("g", mail + CHANGE + "-- \n2.39.5\n\n" + mail + copy))
                .isEqualTo("new\n");
    }
}
