package io.kernelagent.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The graph of the worked example in docs/patch-engine.md, and what falls in it. */
class SeriesGraphTest {
    @TempDir
    Path here;

    private Path patches;

    @BeforeEach
    void write() throws IOException {
        Files.createDirectories(here.resolve("source"));
        Files.writeString(here.resolve("source/board.dts"), "/ {\n\tmodel = \"Board\";\n\tleds {\n\t};\n};\n");
        patches = Files.createDirectories(here.resolve("patches"));
        change(
                "0001-led.patch",
                "-2,4 +2,6",
                " \tmodel = \"Board\";",
                " \tleds {",
                "+\t\tred {",
                "+\t\t};",
                " \t};",
                " };");
        change("0002-bright.patch", "-3,4 +3,5", " \tleds {", " \t\tred {", "+\t\t\tbright;", " \t\t};", " \t};");
        change(
                "0003-model.patch",
                "-1,3 +1,3",
                " / {",
                "-\tmodel = \"Board\";",
                "+\tmodel = \"Board 2\";",
                " \tleds {");
        Files.writeString(patches.resolve("0004-driver.patch"), """
                --- /dev/null
                +++ b/driver.c
                @@ -0,0 +1 @@
                +int led;
                """);
    }

    private void change(String name, String header, String... lines) throws IOException {
        Files.writeString(
                patches.resolve(name),
                "--- a/board.dts\n+++ b/board.dts\n@@ " + header + " @@\n" + String.join("\n", lines) + "\n");
    }

    @Test
    void people_see_each_patch_with_what_it_needs_and_why() {
        var run = graph();
        assertThat(run.exit()).isZero();
        check("series/graph.txt", run.out() + run.err());
    }

    @Test
    void the_graph_is_a_document_and_a_drawing() {
        check("series/graph.json", graph("--json").out());
        check("series/graph.dot", graph("--dot").out());
        check("series/graph.mermaid", graph("--mermaid").out());
        assertThat(graph("--dot", "--mermaid").exit()).isEqualTo(2);
    }

    @Test
    void without_a_source_the_graph_is_marked_as_unverified() {
        var bare = Run.of("series", "graph", patches.toString());
        assertThat(bare.exit()).isZero();
        check("series/graph-bare.txt", bare.out() + bare.err());
        check(
                "series/graph-bare.json",
                Run.of("series", "graph", "--json", patches.toString()).out());
        assertThat(Run.of("series", "graph", "--dot", patches.toString()).out()).contains("unverified");
        assertThat(Run.of("series", "graph", "--mermaid", patches.toString()).out())
                .contains("unverified");
    }

    @Test
    void a_yank_names_what_falls_and_writes_nothing() {
        var run = yank("0001-led.patch");
        assertThat(run.exit()).isZero();
        // The net diff names the patches, which lie in a folder of this run only.
        check("series/yank.txt", (run.out() + run.err()).replaceFirst("[0-9]+ bytes", "400 bytes"));
        check(
                "series/yank.json",
                yank("--json", "0001-led.patch")
                        .out()
                        .replaceFirst("\"size\" : [0-9]+", "\"size\" : 400")
                        .replaceFirst("\"b2sum\" : \"[0-9a-f]{128}\"", "\"b2sum\" : \"" + "0".repeat(128) + "\""));
    }

    @Test
    void a_patch_that_is_not_in_the_series_is_refused() {
        var run = yank("0009-no.patch");
        assertThat(run.exit()).isEqualTo(2);
        check("series/yank-unknown.txt", run.err());
    }

    @Test
    void a_series_that_does_not_apply_has_no_graph() throws IOException {
        change("0005-again.patch", "-1,3 +1,3", " / {", "-\tmodel = \"Board\";", "+\tmodel = \"B\";", " \tleds {");
        assertThat(graph().exit()).isEqualTo(2);
        assertThat(graph().err()).contains("0005-again.patch");
    }

    private Run graph(String... options) {
        var words = io.vavr.collection.List.of(
                "series", "graph", "--workspace", here.toString(), "--baseline", here + "/source", patches.toString());
        return Run.of(words.appendAll(io.vavr.collection.List.of(options)).toJavaArray(String[]::new));
    }

    private Run yank(String... options) {
        var words = io.vavr.collection.List.of(
                "series",
                "yank",
                "--workspace",
                here.toString(),
                "--baseline",
                here + "/source",
                "--from",
                patches.toString());
        return Run.of(words.appendAll(io.vavr.collection.List.of(options)).toJavaArray(String[]::new));
    }

    private void check(String golden, String actual) {
        Golden.check(golden, actual.replace(here.toString(), "HERE"));
    }
}
