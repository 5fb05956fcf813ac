package io.kernelagent.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LintTest {
    private static final String GOOD = """
            From: A U Thor <author@example.org>
            Subject: [PATCH] Say it

            Signed-off-by: A U Thor <author@example.org>
            ---
            diff --git a/README b/README
            --- a/README
            +++ b/README
            @@ -1,3 +1,4 @@
             one
            +one and a half
             two
             three
            """;

    @TempDir
    Path here;

    private Path patch;

    @BeforeEach
    void write() throws IOException {
        patch = Files.writeString(here.resolve("0001-say-it.patch"), GOOD);
    }

    @Test
    void a_good_patch_has_nothing_to_say_about() {
        var run = Run.of("lint", patch.toString());
        assertThat(run.exit()).isZero();
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).isEqualTo("1 file, 1 hunk: 0 errors, 0 warnings\n");
    }

    @Test
    void a_wrong_count_is_an_error_with_its_numbers_L010() throws IOException {
        Files.writeString(patch, GOOD.replace("-1,3 +1,4", "-1,2 +1,3"));
        var run = Run.of("lint", "-q", patch.toString());
        assertThat(run.exit()).isEqualTo(1);
        assertThat(run.out()).contains(patch + ":9: error: ", "[KA-PATCH-HUNK-COUNT]");
        assertThat(run.err()).isEmpty();
    }

    @Test
    void the_document_has_every_key_of_its_contract() throws IOException {
        Files.writeString(patch, GOOD.replace("-1,3 +1,4", "-1,2 +1,3"));
        var run = Run.of("lint", "--json", here.toString());
        assertThat(run.exit()).isEqualTo(1);
        Golden.check("lint/wrong-count.json", run.out().replace(here.toString(), "HERE"));
    }

    @Test
    void the_document_of_nothing_is_a_document() throws IOException {
        var empty = Files.createDirectory(here.resolve("empty"));
        Golden.check(
                "lint/nothing.json", Run.of("lint", "--json", empty.toString()).out());
    }

    @Test
    void every_path_that_is_missing_is_told_and_nothing_is_looked_at() {
        var run = Run.of("lint", "--json", here + "/b", patch.toString(), here + "/a");
        assertThat(run.exit()).isEqualTo(2);
        Golden.check("lint/missing.txt", run.err().replace(here.toString(), "HERE"));
        Golden.check("lint/missing.json", run.out().replace(here.toString(), "HERE"));
    }

    @Test
    void a_mend_is_written_and_nothing_is_left_to_mend_I1() throws IOException {
        Files.writeString(patch, GOOD.replace("-1,3 +1,4", "-1,2 +1,3"));
        var run = Run.of("lint", "--fix", patch.toString());
        assertThat(run.exit()).isZero();
        assertThat(run.out()).contains(":9: mended: ");
        assertThat(patch).content().isEqualTo(GOOD);
        assertThat(Run.of("lint", "--fix", patch.toString()).out()).isEmpty();
    }

    @Test
    void a_plan_says_what_would_be_mended_and_writes_nothing() throws IOException {
        var wrong = GOOD.replace("-1,3 +1,4", "-1,2 +1,3");
        Files.writeString(patch, wrong);
        var run = Run.of("lint", "--fix", "--plan", patch.toString());
        assertThat(run.exit()).isZero();
        var plan = run.out().replace(here.toString(), "HERE");
        // The digest is that of a text which names this folder.
        Golden.check("lint/plan.txt", plan.replaceAll("digest: [0-9a-f]{128}", "digest: DIGEST"));
        assertThat(patch).content().isEqualTo(wrong);
        var document = Run.of("lint", "--fix", "--plan", "--json", patch.toString());
        assertThat(document.out()).contains("\"kernel-agent/plan/v1\"", "\"touches\"");
    }

    @Test
    void a_tree_gives_its_patches_its_mailboxes_and_what_its_series_names_and_nothing_else() throws IOException {
        Files.writeString(here.resolve("a.diff"), GOOD);
        Files.writeString(here.resolve("README"), "not a patch");
        Files.writeString(here.resolve("mail"), "From 0123456789 Mon Sep 17 00:00:00 2001\n" + GOOD);
        Files.createDirectories(here.resolve("series-of-two"));
        Files.writeString(here.resolve("series-of-two/series"), "# two\nfirst -p1\nsub/second # why\n\nmissing\n");
        Files.writeString(here.resolve("series-of-two/first"), GOOD);
        Files.createDirectories(here.resolve("series-of-two/sub"));
        Files.writeString(here.resolve("series-of-two/sub/second"), GOOD);
        Files.createSymbolicLink(here.resolve("link.patch"), patch);
        var run = Run.of("lint", here.toString());
        assertThat(run.err()).startsWith("5 files, 5 hunks: ");
    }

    @Test
    void a_file_that_is_named_twice_is_looked_at_once() {
        var run = Run.of("lint", here + "/", here + "/./0001-say-it.patch", patch.toString());
        assertThat(run.err()).startsWith("1 file, 1 hunk");
    }
}
