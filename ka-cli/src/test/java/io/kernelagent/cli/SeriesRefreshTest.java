package io.kernelagent.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.vavr.collection.List;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Refreshing a series from the command line: beside the old one, in place, as a plan, with fuzz. */
class SeriesRefreshTest {
    private static final String LED = """
            From: Ada <ada@example.org>
            Subject: [PATCH] board: add an LED

            It is red.
            ---
             board.dts | 2 ++

            --- a/board.dts
            +++ b/board.dts
            @@ -2,3 +2,5 @@ leds
             \tmodel = "Board";
             \tleds {
            +\t\tred {
            +\t\t};
             \t};
            --\s
            2.39
            """;
    private static final String END = """
            --- a/board.dts
            +++ b/board.dts
            @@ -4,7 +4,7 @@
             \t\tred {
             \t\t};
             \t};
            -\tend;
            +\tlast;
             };
             // 1
             // 2
            """;

    @TempDir
    Path here;

    private Path patches;

    @BeforeEach
    void write() throws IOException {
        Files.createDirectories(here.resolve("source"));
        Files.writeString(here.resolve("source/board.dts"), """
                // SPDX
                // added
                / {
                \tmodel = "Board";
                \tleds {
                \t};
                \tend;
                };
                // 1
                // 2
                // 3
                """);
        patches = Files.createDirectories(here.resolve("patches"));
        Files.writeString(patches.resolve("led.patch"), LED);
        Files.writeString(patches.resolve("end.patch"), END);
        Files.writeString(patches.resolve("series"), "led.patch\nend.patch -p1\n");
    }

    @Test
    void a_refreshed_series_is_written_beside_the_old_one_its_order_included() throws IOException {
        var run = refresh("--to", here + "/new", patches.toString());
        assertThat(run.exit()).as(run.err()).isZero();
        check("series/refresh.txt", run.out() + run.err());
        assertThat(Files.readString(here.resolve("new/series"))).isEqualTo("led.patch\nend.patch -p1\n");
        assertThat(Files.readString(patches.resolve("led.patch"))).isEqualTo(LED);
        check("series/refreshed-led.patch", Files.readString(here.resolve("new/led.patch")));
        var again = refresh("--write", here + "/new");
        assertThat(again.err()).isEqualTo("0 of 2 patches are refreshed\n");
    }

    @Test
    void in_place_only_what_changes_is_written() throws IOException {
        assertThat(refresh("--write", patches.toString()).exit()).isZero();
        assertThat(Files.readString(patches.resolve("led.patch"))).contains("@@ -3,6 +3,8 @@ leds\n / {\n");
        assertThat(Files.readString(patches.resolve("series"))).isEqualTo("led.patch\nend.patch -p1\n");
        var before = Files.getLastModifiedTime(patches.resolve("led.patch"));
        assertThat(refresh("--write", patches.toString()).out()).doesNotContain("refreshed");
        assertThat(Files.getLastModifiedTime(patches.resolve("led.patch"))).isEqualTo(before);
    }

    @Test
    void the_plan_shows_the_change_of_each_patch_file_and_writes_nothing() throws IOException {
        var run = refresh("--plan", "--write", patches.toString());
        assertThat(run.exit()).isZero();
        check("series/refresh-plan.txt", withoutDigests(run.out()) + run.err());
        assertThat(Files.readString(patches.resolve("led.patch"))).isEqualTo(LED);
        var plan = refresh("--plan", "--json", "--to", here + "/new", patches.toString());
        check("series/refresh-plan.json", withoutDigests(plan.out()));
        assertThat(here.resolve("new")).doesNotExist();
    }

    @Test
    void programs_get_a_document() {
        var run = refresh("--json", "--to", here + "/new", patches.toString());
        check("series/refresh.json", run.out());
    }

    @Test
    void fuzz_is_told_and_shown() throws IOException {
        Files.writeString(patches.resolve("led.patch"), LED.replace("\"Board\"", "\"Another\""));
        assertThat(refresh("--write", patches.toString()).exit()).isEqualTo(2);
        var run = refresh("--fuzz", "1", "--write", patches.toString());
        assertThat(run.exit()).isZero();
        check("series/refresh-fuzz.txt", run.out() + run.err());
    }

    @Test
    void what_cannot_be_refreshed_is_refused_and_nothing_is_written() throws IOException {
        var full = refresh("--to", here + "/source", patches.toString());
        assertThat(full.exit()).isEqualTo(2);
        check("series/refresh-not-empty.txt", full.err());
        assertThat(refresh(patches.toString()).exit()).isEqualTo(2);
        Files.createDirectories(here.resolve("other"));
        Files.writeString(here.resolve("other/led.patch"), END);
        var clash = refresh("--to", here + "/new", patches + "/led.patch", here + "/other/led.patch");
        assertThat(clash.exit()).isEqualTo(2);
        check("series/refresh-names.txt", clash.err());
        var failing = refresh("--to", here + "/new", patches + "/end.patch");
        assertThat(failing.exit()).isEqualTo(2);
        check("series/refresh-failing.txt", failing.err());
        assertThat(here.resolve("new")).doesNotExist();
    }

    private Run refresh(String... options) {
        var words = List.of("series", "refresh", "--workspace", here.toString(), "--baseline", here + "/source");
        return Run.of(words.appendAll(List.of(options)).toJavaArray(String[]::new));
    }

    /** The digest of the plan counts the folder of this run. */
    private static String withoutDigests(String text) {
        return text.replaceAll("digest: [0-9a-f]{128}", "digest: ...")
                .replaceAll("\"digest\" : \"[0-9a-f]{128}\"", "\"digest\" : \"" + "0".repeat(128) + "\"");
    }

    private void check(String golden, String actual) {
        Golden.check(golden, actual.replace(here.toString(), "HERE"));
    }
}
