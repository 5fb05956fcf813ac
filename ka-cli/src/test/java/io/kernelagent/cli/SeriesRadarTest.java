package io.kernelagent.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.vavr.collection.List;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The radar from the command line: one baseline with its reasons, several as a table, a host with its manifest. */
class SeriesRadarTest {
    @TempDir
    Path here;

    private Path patches;

    @BeforeEach
    void write() throws IOException {
        source("old", "one\ntwo\nthree\nfour\nfive\nsix\n", "drivers/a.c");
        source("next", "zero\none\n2\nthree\nfour\nfive\nsix\n", "drivers/net/a.c");
        source("later", "one\n2\nthree\nfour\nvijf\nsix\n", "drivers/net/a.c");
        patches = here.resolve("patches/board/laptop/text");
        patch("0001-two.patch", "text", "-1,3 +1,3", " one", "-two", "+2", " three");
        patch("0002-five.patch", "text", "-4,3 +4,3", " four", "-five", "+5", " six");
        patch("0003-more.patch", "text", "-4,3 +4,4", " four", " 5", "+5a", " six");
        patch("0004-driver.patch", "drivers/a.c", "-1,3 +1,3", " int a;", "-int b;", "+long b;", " int c;");
        write("fleet/laptop.yaml", """
                schema: kernel-agent/host/v1
                baseline:
                  tree: old
                  ref: v1
                includes:
                  # all of it
                  - patches/board/laptop/text
                package: {name: linux-laptop, format: pacman, suffix: -laptop}
                install_mode: alongside
                """);
    }

    private void source(String name, String text, String driver) throws IOException {
        write(name + "/text", text);
        write(name + "/" + driver, "int a;\nint b;\nint c;\nint d;\n");
    }

    private void patch(String name, String file, String header, String... lines) throws IOException {
        var text = "--- a/" + file + "\n+++ b/" + file + "\n@@ " + header + " @@\n" + String.join("\n", lines) + "\n";
        write(here.relativize(patches.resolve(name)).toString(), text);
    }

    private void write(String path, String text) throws IOException {
        Files.createDirectories(here.resolve(path).getParent());
        Files.writeString(here.resolve(path), text);
    }

    @Test
    void one_baseline_is_told_patch_by_patch_with_the_reasons() {
        var run = radar("--onto", here + "/next", "--baseline", here + "/old", patches.toString());
        assertThat(run.exit()).isEqualTo(1);
        check("series/radar.txt", run.out() + run.err());
    }

    @Test
    void conflicts_and_what_waits_for_them_are_told_without_the_old_baseline_too() {
        var run = radar("--onto", here + "/later", patches.toString());
        assertThat(run.exit()).isEqualTo(1);
        check("series/radar-conflict.txt", run.out() + run.err());
    }

    @Test
    void several_baselines_make_a_table() {
        var run =
                radar("--onto", here + "/old", "--onto", here + "/next", "--onto", here + "/later", patches.toString());
        assertThat(run.exit()).isEqualTo(1);
        check("series/radar-table.txt", run.out() + run.err());
        assertThat(radar("--onto", here + "/old", patches.toString()).exit()).isZero();
    }

    @Test
    void a_range_of_tags_is_a_column_for_each() throws Exception {
        var git = GitFolder.init(here.resolve("linux"));
        for (var tag : List.of("v6.1.9", "v6.1.10", "v6.1.11")) {
            git.write("text", "one\n" + (tag.equals("v6.1.11") ? "2" : "two") + "\nthree\nfour\nfive\nsix\n");
            git.write("Makefile", tag + "\n");
            git.commit(tag);
            git.git("tag", tag);
        }
        var two = patches.resolve("0001-two.patch").toString();
        var table = radar("--onto", "@v6.1.9..v6.1.11", "--baseline", here + "/linux@v6.1.9", two);
        assertThat(table.exit()).as(table.err()).isZero();
        check("series/radar-tags.txt", table.out() + table.err());
        var none = radar("--onto", here + "/linux@v6.2.*", two);
        assertThat(none.exit()).isEqualTo(2);
        var folder = radar("--onto", here + "/old@v6.*", two);
        assertThat(folder.exit()).isEqualTo(2);
        check("series/radar-no-tags.txt", none.err() + folder.err());
    }

    @Test
    void programs_get_a_document() {
        check(
                "series/radar.json",
                radar("--json", "--onto", here + "/next", "--baseline", here + "/old", patches.toString())
                        .out());
        check(
                "series/radar-conflict.json",
                radar("--json", "--onto", here + "/later", patches.toString()).out());
    }

    @Test
    void a_host_is_shown_the_edit_of_its_manifest_that_retires_what_is_contained() throws IOException {
        var run = radar("--onto", "next", "laptop");
        assertThat(run.exit()).as(run.err()).isEqualTo(1);
        check("series/radar-host.txt", run.out() + run.err());
        assertThat(Files.readString(here.resolve("fleet/laptop.yaml"))).doesNotContain("excludes");
    }

    @Test
    void what_cannot_be_looked_at_is_refused() throws IOException {
        var nowhere = radar("--onto", here + "/nowhere", patches.toString());
        assertThat(nowhere.exit()).isEqualTo(2);
        check("series/radar-no-baseline.txt", nowhere.err());
        var stranger = radar("--onto", "next", "stranger");
        assertThat(stranger.exit()).isEqualTo(2);
        check("series/radar-no-host.txt", stranger.err());
        var broken = radar("--onto", here + "/old", "--baseline", here + "/later", patches.toString());
        assertThat(broken.exit()).isEqualTo(2);
        check("series/radar-own-baseline.txt", broken.err());
        assertThat(radar(patches.toString()).exit()).isEqualTo(2);
    }

    private Run radar(String... options) {
        var words = List.of("series", "radar", "--workspace", here.toString());
        return Run.of(words.appendAll(List.of(options)).toJavaArray(String[]::new));
    }

    private void check(String golden, String actual) {
        Golden.check(golden, actual.replace(here.toString(), "HERE"));
    }
}
