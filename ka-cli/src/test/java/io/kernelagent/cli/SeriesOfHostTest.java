package io.kernelagent.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.vavr.collection.List;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The verbs about a series, given the name of a host. */
class SeriesOfHostTest {
    private static final String TIE = """
            --- a/drivers/c.c
            +++ b/drivers/c.c
            @@ -4,3 +4,3 @@
             4
            -5
            +five
             6
            """;

    @TempDir
    Path folder;

    private WorkspaceOnDisk workspace;

    @BeforeEach
    void write() {
        workspace = WorkspaceOnDisk.in(folder);
    }

    private Run series(String verb, String... words) {
        var line = List.of("series", verb, "--workspace", folder.toString()).appendAll(List.of(words));
        return Run.of(line.toJavaArray(String[]::new));
    }

    private void add_a_tie(String more) {
        workspace
                .with("kernel/drivers/c.c", "4\n5\n6\nx\nx\nx\n4\n5\n6\n")
                .with("patches/board/pinebook-pro/0002-c.patch", TIE)
                .with(
                        "fleet/fresnel.yaml",
                        workspace
                                        .read("fleet/fresnel.yaml")
                                        .replace(
                                                "0001-a.patch\n",
                                                "0001-a.patch\n  - patches/board/pinebook-pro/0002-c.patch\n")
                                + more);
    }

    @Test
    void a_host_stands_for_its_series_on_its_baseline() {
        var run = series("check", "fresnel");
        assertThat(run.exit()).as(run.err()).isZero();
        assertThat(run.out()).contains("applies patches/driver/cw2015/0001-b.patch");
        assertThat(series("graph", "fresnel").exit()).isZero();
        var yank = series("yank", "0001-b.patch", "--host", "fresnel");
        assertThat(yank.out()).startsWith("yanked  patches/driver/cw2015/0001-b.patch\n");
    }

    @Test
    void words_that_name_no_series_are_refused() {
        assertThat(series("check", "hertz").err()).contains("[KA-FLEET-NO-MANIFEST]");
        assertThat(series("check", "a.patch").err()).contains("--baseline TREE[@REF]");
        assertThat(series("check", "fresnel", "--fuzz", "1").err()).contains("for a HOST its manifest says");
        assertThat(series("yank", "x", "--host", "No Host").err()).contains("is no host name");
        assertThat(series("yank", "x").err()).contains("--host HOST, or --from PATH");
        assertThat(series("yank", "x", "--host", "fresnel", "--from", "y").exit())
                .isEqualTo(2);
    }

    @Test
    void a_tie_is_listed_with_its_places_and_fails_the_look() {
        add_a_tie("");
        var run = series("ambiguity", "fresnel");
        assertThat(run.exit()).isEqualTo(1);
        Golden.check("series/ambiguity.txt", run.out() + run.err());
        Golden.check(
                "series/ambiguity.json",
                series("ambiguity", "fresnel", "--json").out());
        Golden.check("series/tie.json", series("check", "fresnel", "--json").out());
    }

    @Test
    void an_acknowledged_tie_is_settled_and_a_stale_acknowledgement_is_told() {
        add_a_tie("""
                acknowledge:
                  - {patch: patches/board/pinebook-pro/0002-c.patch, file: drivers/c.c, hunk: 1, line: 7, reason: seen}
                  - {patch: patches/board/pinebook-pro/0001-a.patch, file: drivers/a.c, hunk: 1, line: 1, reason: seen}
                """);
        var run = series("ambiguity", "fresnel");
        assertThat(run.exit()).isZero();
        Golden.check("series/ambiguity-settled.txt", run.out() + run.err());
        Golden.check(
                "series/ambiguity-settled.json",
                series("ambiguity", "fresnel", "--json").out());
        assertThat(series("check", "fresnel").out()).contains("[KA-RESOLVE-ACKNOWLEDGEMENT]");
        assertThat(workspace.ka("promote", "fresnel").err()).contains("[KA-RESOLVE-ACKNOWLEDGEMENT]");
    }
}
