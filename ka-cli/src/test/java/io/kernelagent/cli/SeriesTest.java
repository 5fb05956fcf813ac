package io.kernelagent.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SeriesTest {
    private static final String FIRST = """
            diff --git a/README b/README
            --- a/README
            +++ b/README
            @@ -1,3 +1,4 @@
             one
            +one and a half
             two
             three
            """;
    private static final String SECOND = """
            diff --git a/README b/README
            --- a/README
            +++ b/README
            @@ -2,3 +2,3 @@
             one and a half
            -two
            +TWO
             three
            diff --git a/old b/sub/new
            old mode 100644
            new mode 100755
            similarity index 100%
            rename from old
            rename to sub/new
            diff --git a/gone b/gone
            deleted file mode 100644
            --- a/gone
            +++ /dev/null
            @@ -1 +0,0 @@
            -gone
            diff --git a/link b/link
            new file mode 120000
            --- /dev/null
            +++ b/link
            @@ -0,0 +1 @@
            +README
            \\ No newline at end of file
            """;

    @TempDir
    Path here;

    private Path patches;

    @BeforeEach
    void write() throws IOException {
        Files.createDirectories(here.resolve("source"));
        Files.writeString(here.resolve("source/README"), "one\ntwo\nthree\n");
        Files.writeString(here.resolve("source/old"), "old\n");
        Files.writeString(here.resolve("source/gone"), "gone\n");
        patches = Files.createDirectories(here.resolve("patches"));
        Files.writeString(patches.resolve("9-first.patch"), FIRST);
        Files.writeString(patches.resolve("10-second.patch"), SECOND);
        Files.writeString(patches.resolve("0000-cover-letter.patch"), "no diff\n");
    }

    @Test
    void the_touched_files_are_written_and_the_deleted_ones_are_listed_alone() throws IOException {
        var run = series("apply", "--to", here + "/out", patches.toString());
        assertThat(run.exit()).isZero();
        assertThat(run.out()).isEqualTo("gone\nold\n");
        var out = here.resolve("out");
        assertThat(out.resolve("README")).hasContent("one\none and a half\nTWO\nthree\n");
        assertThat(out.resolve("sub/new")).hasContent("old\n").isExecutable();
        assertThat(Files.readSymbolicLink(out.resolve("link"))).isEqualTo(Path.of("README"));
        try (Stream<Path> all = Files.walk(out)) {
            assertThat(all.filter(path -> !Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS)))
                    .hasSize(3);
        }
    }

    @Test
    void the_document_of_a_result_has_what_was_written_and_what_is_gone() {
        var run = series("apply", "--json", "--to", here + "/out", patches.toString());
        assertThat(run.exit()).isZero();
        check("series/apply.json", run.out());
    }

    @Test
    void a_plan_of_a_result_writes_nothing() {
        var run = series("apply", "--plan", "--to", here + "/out", patches.toString());
        assertThat(run.exit()).isZero();
        // The digest is that of a text which names this folder.
        check("series/plan.txt", run.out().replaceAll("digest: [0-9a-f]{128}", "digest: DIGEST"));
        assertThat(here.resolve("out")).doesNotExist();
    }

    @Test
    void a_folder_that_is_not_empty_is_refused_before_anything_is_done() {
        var run = series("apply", "--to", patches.toString(), patches.toString());
        assertThat(run.exit()).isEqualTo(2);
        check("series/not-empty.txt", run.err());
        assertThat(series("apply", "--to", patches + "/9-first.patch", patches.toString())
                        .err())
                .contains("[KA-EXPORT-NO-FOLDER]");
    }

    @Test
    void only_git_has_a_name_for_a_whole_tree() {
        var run = series("apply", "--as-git-tree", patches.toString());
        assertThat(run.exit()).isEqualTo(2);
        check("series/not-git.txt", run.err());
    }

    @Test
    void a_result_goes_to_one_place_and_write_belongs_to_git() {
        assertThat(series("apply", patches.toString()).exit()).isEqualTo(2);
        assertThat(series("apply", "--to", "x", "--as-git-tree", patches.toString())
                        .exit())
                .isEqualTo(2);
        assertThat(series("apply", "--to", "x", "--write", patches.toString()).err())
                .contains("--write goes with --as-git-tree");
    }

    @Test
    void a_patch_that_fails_is_named_and_nothing_is_written() throws IOException {
        Files.writeString(patches.resolve("9-first.patch"), FIRST.replace(" two", " zwei"));
        var run = series("apply", "--to", here + "/out", patches.toString());
        assertThat(run.exit()).isEqualTo(2);
        check("series/apply-fails.txt", run.err());
        assertThat(here.resolve("out")).doesNotExist();
    }

    @Test
    void a_check_reports_patch_by_patch_with_offsets() throws IOException {
        moveDown();
        var run = series("check", "-v", patches.toString());
        assertThat(run.exit()).isZero();
        check("series/check.txt", run.out() + run.err());
        check("series/check.json", series("check", "--json", patches.toString()).out());
    }

    @Test
    void strict_offsets_are_strict() throws IOException {
        moveDown();
        var run = series("check", "--strict-offsets", patches.toString());
        assertThat(run.exit()).isEqualTo(1);
        assertThat(run.out()).contains("fails ").contains("11-third.patch");
    }

    /** A third patch, whose hunk stands two lines further up than the file has it now. */
    private void moveDown() throws IOException {
        Files.writeString(here.resolve("source/long"), "x\ny\n1\n2\n3\n4\n5\n6\n7\n8\n");
        Files.writeString(patches.resolve("11-third.patch"), """
                --- a/long
                +++ b/long
                @@ -2,7 +2,7 @@
                 1
                 2
                 3
                -4
                +four
                 5
                 6
                 7
                """);
    }

    @Test
    void fuzz_is_for_those_who_ask() throws IOException {
        Files.writeString(here.resolve("source/README"), "one\ntwo\ndrei\n");
        assertThat(series("check", patches + "/9-first.patch").exit()).isEqualTo(1);
        var run = series("check", "--fuzz", "1", patches + "/9-first.patch");
        assertThat(run.exit()).isZero();
        assertThat(run.out()).startsWith("fuzz    ");
        assertThat(series("check", "--fuzz", "-1", patches + "/9-first.patch").exit())
                .isEqualTo(2);
    }

    @Test
    void the_first_failure_has_file_hunk_lines_and_the_nearest_place() throws IOException {
        Files.writeString(patches.resolve("9-first.patch"), FIRST.replace(" two", " zwei"));
        var run = series("check", patches.toString());
        assertThat(run.exit()).isEqualTo(1);
        check("series/check-fails.txt", run.out() + run.err());
        check(
                "series/check-fails.json",
                series("check", "--json", patches.toString()).out());
    }

    @Test
    void a_series_file_that_lies_elsewhere_gives_order_and_strip() throws IOException {
        Files.createDirectories(patches.resolve("sub"));
        Files.writeString(
                patches.resolve("sub/plain"),
                FIRST.replace("a/README", "README").replace("b/README", "README"));
        Files.writeString(patches.resolve("deep"), SECOND.replace("a/", "x/y/").replace("b/", "x/y/"));
        Files.createSymbolicLink(patches.resolve("linked"), patches.resolve("sub"));
        var series = here.resolve("order");
        Files.writeString(series, "# both\n\nlinked/plain -p0 # no prefix\ndeep -p2\n");
        var run = series("apply", "--series", series.toString(), "--to", here + "/out", patches + "/");
        assertThat(run.err()).startsWith("2 patches: ");
        assertThat(here.resolve("out/README")).hasContent("one\none and a half\nTWO\nthree\n");
    }

    @Test
    void a_series_file_goes_with_exactly_one_folder() {
        var file = patches + "/9-first.patch";
        assertThat(series("check", "--series", file, patches.toString(), patches.toString())
                        .err())
                .contains("with --series there is exactly one PATH");
        assertThat(series("check", "--series", patches.toString(), patches.toString())
                        .err())
                .contains("[KA-FILE-KIND]");
        assertThat(series("check", "--series", file, file).exit()).isEqualTo(2);
        assertThat(series("check", "--series", here + "/none", patches.toString())
                        .err())
                .contains("[KA-FILE-MISSING]");
    }

    @Test
    void patches_without_an_order_are_refused_with_the_way_to_give_one() throws IOException {
        Files.move(patches.resolve("9-first.patch"), patches.resolve("first.patch"));
        var run = series("check", patches.toString());
        assertThat(run.exit()).isEqualTo(2);
        check("series/no-order.txt", run.err());
        assertThat(series("check", patches + "/first.patch", patches + "/10-second.patch")
                        .exit())
                .isZero();
    }

    @Test
    void the_last_at_parts_source_and_ref_unless_there_is_no_such_source() throws IOException {
        Files.move(here.resolve("source"), here.resolve("so@rce"));
        assertThat(on(here + "/so@rce").exit()).isZero();
        var missing = on(here + "/none@v1");
        assertThat(missing.exit()).isEqualTo(2);
        check("series/no-source.txt", missing.err());
    }

    /** git refuses it too: the file of the baseline stands where a folder is needed, though no patch names it. */
    @Test
    void a_file_that_is_made_below_a_file_of_the_baseline_is_refused() throws IOException {
        Files.writeString(patches.resolve("1-below.patch"), """
                diff --git a/README/below b/README/below
                new file mode 100644
                --- /dev/null
                +++ b/README/below
                @@ -0,0 +1 @@
                +below
                """);
        Files.delete(patches.resolve("9-first.patch"));
        Files.delete(patches.resolve("10-second.patch"));
        var run = on(here + "/source");
        assertThat(run.exit()).isEqualTo(1);
        assertThat(run.out()).contains("README/below: README is a file: both cannot be [KA-APPLY-FOLDER]");
    }

    private Run on(String baseline) {
        return Run.of("series", "check", "--baseline", baseline, "--workspace", here.toString(), patches.toString());
    }

    private Run series(String verb, String... words) {
        var all = Stream.concat(
                Stream.of("series", verb, "--workspace", here.toString(), "--baseline", here + "/source"),
                Stream.of(words));
        return Run.of(all.toArray(String[]::new));
    }

    private void check(String golden, String actual) {
        Golden.check(golden, actual.replace(here.toString(), "HERE"));
    }
}
