package io.kernelagent.core.patch;

import static org.assertj.core.api.Assertions.assertThat;

import io.kernelagent.core.text.Bytes;
import io.kernelagent.core.text.TreePath;
import io.vavr.collection.Seq;
import org.junit.jupiter.api.Test;

class PatchParserTest {
    private static final String HUNK = "@@ -1 +1 @@ int main(void)\n-old\n+new\n";

    /** As quilt writes with {@code -p1}: a lone name shows no prefix, but its neighbours do. */
    @Test
    void a_name_that_stands_alone_has_the_prefix_that_the_other_files_of_the_patch_show() {
        var changed = "--- gauge.orig/gauge/a.c\n+++ gauge/gauge/a.c\n@@ -1 +1 @@\n-old\n+new\n";
        var made = "--- /dev/null\n+++ gauge/gauge/b.c\n@@ -0,0 +1 @@\n+new\n";
        var same = "--- gauge/c.c\n+++ gauge/c.c\n@@ -1 +1 @@\n-old\n+new\n";
        assertThat(pathsOf(changed + made + same)).containsExactly("gauge/a.c", "gauge/b.c", "c.c");
        assertThat(pathsOf(made + changed)).containsExactly("gauge/b.c", "gauge/a.c");
        assertThat(pathsOf(made)).containsExactly("gauge/gauge/b.c");
        assertThat(Patch.parse(Bytes.utf8(changed + made), 0).files().map(file -> file.path()
                        .toString()))
                .contains("gauge/gauge/b.c");
    }

    private static Seq<String> pathsOf(String text) {
        return Patch.parse(Bytes.utf8(text)).files().map(file -> file.path().toString());
    }

    @Test
    void a_hunk_knows_its_ranges_its_heading_and_its_lines() {
        var hunk = parse("--- a/x\n+++ b/x\n@@ -9,2 +9,3 @@ int main(void)\n a\n+b\n c\n")
                .files()
                .head()
                .hunks()
                .head();
        assertThat(hunk.line()).isEqualTo(3);
        assertThat(hunk.old()).isEqualTo(new LineRange(9, 2));
        assertThat(hunk.fresh()).isEqualTo(new LineRange(9, 3));
        assertThat(hunk.heading()).hasToString("int main(void)");
        assertThat(hunk.body()).hasToString(" a\n+b\n c\n");
        assertThat(hunk.context()).isEqualTo(new Hunk.Context(1, 1));
    }

    @Test
    void a_removed_sql_comment_is_no_file_header() {
        var comments = "@@ -1,2 +1,2 @@\n--- old comment\n+++ new comment\n same\n";
        var patch = parse("--- a/x\n+++ b/x\n" + comments + comments.replace("1,2", "9,2"));
        assertThat(patch.files()).hasSize(1);
        assertThat(patch.hunkCount()).isEqualTo(2);
        assertThat(patch.findings()).isEmpty();
    }

    @Test
    void a_mail_signature_behind_right_counts_is_no_removed_line() {
        var patch = parse("--- a/x\n+++ b/x\n" + HUNK + "-- \n2.54.0\n\n");
        assertThat(patch.findings()).isEmpty();
        assertThat(patch.parts().last().kind()).isEqualTo(Part.Kind.SIGNATURE);
    }

    @Test
    void several_mails_in_a_file_are_several_messages() {
        var mail = "From 0123456789012345678901234567890123456789 Mon Sep 17 00:00:00 2001\nFrom: A <a@example.org>\n"
                + "Subject: [PATCH] do\n this\n\nBecause.\n---\n--- a/x\n+++ b/x\n" + HUNK + "-- \n2.54.0\n\n";
        var patch = parse(mail + mail);
        assertThat(patch.messages()).hasSize(2);
        assertThat(patch.messages().last().field("subject")).contains("[PATCH] do this");
        assertThat(patch.messages().last().line()).isEqualTo(16);
        assertThat(patch.files()).hasSize(2);
        assertThat(patch.findings()).isEmpty();
    }

    @Test
    void names_lose_their_prefix_their_time_stamp_and_their_quotes() {
        assertThat(pathOf("--- linux.orig/drivers/x.c\t2024-01-01 00:00:00 +0100\n+++ linux/drivers/x.c\t2024\n"))
                .isEqualTo(TreePath.of("drivers/x.c"));
        assertThat(pathOf("--- drivers/x.c 2024-01-01 00:00:00.0 +0100\n+++ drivers/x.c\n"))
                .isEqualTo(TreePath.of("drivers/x.c"));
        assertThat(pathOf("--- \"a/\\303\\274 \\\"x\\\"\"\n+++ \"b/\\303\\274 \\\"x\\\"\"\n"))
                .isEqualTo(TreePath.of("\u00fc \"x\""));
    }

    @Test
    void git_s_header_says_what_happens_to_the_file() {
        var renamed = parse("diff --git a/x y b/z\nsimilarity index 100%\nrename from x y\nrename to z\n")
                .files()
                .head();
        assertThat(renamed.change()).isEqualTo(FilePatch.Change.RENAME);
        assertThat(renamed.oldPath()).contains(TreePath.of("x y"));
        var created = parse("diff --git a/x b/x\nnew file mode 100755\nindex 0000000..e69de29\n")
                .files()
                .head();
        assertThat(created.change()).isEqualTo(FilePatch.Change.CREATE);
        assertThat(created.newMode()).contains(FileMode.EXECUTABLE);
        assertThat(created.oldPath()).isEmpty();
    }

    @Test
    void a_path_that_leaves_the_tree_is_an_error_and_no_file() {
        var patch = parse("--- a/../x\n+++ b/../x\n" + HUNK);
        assertThat(patch.files()).isEmpty();
        assertThat(patch.findings().map(PatchFinding::code)).contains(PatchCodes.UNSAFE_PATH);
    }

    private static TreePath pathOf(String names) {
        return parse(names + HUNK).files().head().path();
    }

    private static Patch parse(String text) {
        return Patch.parse(Bytes.utf8(text));
    }
}
