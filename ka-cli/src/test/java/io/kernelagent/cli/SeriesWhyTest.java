package io.kernelagent.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.vavr.collection.List;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SeriesWhyTest {
    @TempDir
    Path here;

    @BeforeEach
    void write() throws IOException {
        Files.createDirectories(here.resolve("patches"));
        Files.createDirectories(here.resolve("source"));
        Files.writeString(here.resolve("source/f"), "1\n2\n3\n4\n5\n6\n7\n8\n9\n");
        Files.writeString(here.resolve("source/other"), "x\ny\n");
        patch("0001-add.patch", "@@ -2,2 +2,4 @@\n 2\n+a\n+b\n 3\n");
        patch("0002-change.patch", "@@ -3,3 +3,3 @@\n a\n-b\n+B\n 3\n");
        patch("0003-cut.patch", "@@ -8,4 +8,2 @@\n 6\n-7\n-8\n 9\n");
        patch("0004-first.patch", "@@ -1,3 +1,3 @@\n-1\n+one\n 2\n a\n");
    }

    private void patch(String name, String hunk) throws IOException {
        Files.writeString(here.resolve("patches").resolve(name), "--- a/f\n+++ b/f\n" + hunk);
    }

    @Test
    void each_line_is_told_with_all_who_touched_it() {
        var run = why("f");
        assertThat(run.exit()).isZero();
        check("series/why.txt", run.out() + run.err());
        check("series/why.json", why("f", "--json").out());
    }

    @Test
    void a_range_is_told_with_what_was_taken_away_beside_it() {
        check("series/why-lines.txt", why("f:8-9").out());
        check("series/why-lines.json", why("f:4", "--json").out());
    }

    @Test
    void a_file_that_nobody_touched_is_the_baselines() {
        check("series/why-baseline.txt", why("other").out() + why("other:2").out());
    }

    @Test
    void what_is_not_there_is_refused() {
        var run = why("g");
        assertThat(run.exit()).isEqualTo(2);
        check(
                "series/why-refused.txt",
                run.err() + why("f:12").err() + why("../f").err());
        assertThat(why("f:3-2").exit()).isEqualTo(2);
        assertThat(Run.of("series", "why", "f").exit()).isEqualTo(2);
    }

    /** The series of a host on its own baseline. */
    @Test
    void a_host_is_asked_by_its_name() {
        var workspace = WorkspaceOnDisk.in(here.resolve("workspace"));
        var run = Run.of("series", "why", "--workspace", here + "/workspace", "drivers/a.c:2", "--host", "fresnel");
        assertThat(run.exit()).as(run.err()).isZero();
        assertThat(workspace.has("ka.yaml")).isTrue();
        check("series/why-host.txt", run.out());
    }

    private Run why(String place, String... words) {
        return Run.of(List.of("series", "why", place, "--baseline", here + "/source")
                .appendAll(List.of(words))
                .append(here + "/patches")
                .toJavaArray(String[]::new));
    }

    private void check(String golden, String text) {
        Golden.check(golden, text.replace(here + "/", ""));
    }
}
