package io.kernelagent.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.kernelagent.core.text.Bytes;
import io.kernelagent.core.text.Digests;
import io.vavr.collection.List;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** L025, I25: the parts of a patch of several scopes, proposed and written. */
class SeriesSplitTest {
    private static final String DTS = "arch/arm64/boot/dts/rockchip/";

    @TempDir
    Path here;

    private Path patch;

    @BeforeEach
    void write() throws IOException {
        patch = here.resolve("0007-widget.patch");
        Files.writeString(
                patch,
                """
                From: A U Thor <a@example.org>
                Date: Tue, 4 Mar 2025 10:11:12 +0100
                Subject: [PATCH] Add the widget

                Signed-off-by: A U Thor <a@example.org>
                ---
                """ + creation(DTS + "rk3399-pinebook-pro.dts", "#include \"rk3399.dtsi\"")
                        + creation(DTS + "rk3399.dtsi", "/ { };")
                        + creation(DTS + "Makefile", "dtb-y += rk3399-pinebook-pro.dtb")
                        + "diff --git a/drivers/net/old.c b/drivers/net/widget/new.c\nsimilarity index 100%\n"
                        + "rename from drivers/net/old.c\nrename to drivers/net/widget/new.c\n");
    }

    private static String creation(String path, String line) {
        return "diff --git a/" + path + " b/" + path + "\nnew file mode 100644\n--- /dev/null\n+++ b/" + path
                + "\n@@ -0,0 +1 @@\n+" + line + "\n";
    }

    @Test
    void people_see_each_part_and_why_it_stands_there() {
        var run = split();
        assertThat(run.exit()).isZero();
        check("series/split.txt", run.out() + run.err());
        assertThat(here.resolve("parts")).doesNotExist();
    }

    @Test
    void the_parts_are_a_document() {
        check("series/split.json", split("--json", "--write", here + "/parts").out());
    }

    @Test
    void the_parts_are_written_as_a_series_that_gives_what_the_whole_gives() throws IOException {
        assertThat(split("--write", here + "/parts").exit()).isZero();
        Files.createDirectories(here.resolve("source/drivers/net"));
        Files.writeString(here.resolve("source/drivers/net/old.c"), "int old;\n");
        var whole = apply(patch);
        assertThat(whole).contains("tree_digest");
        assertThat(digest(apply(here.resolve("parts")))).isEqualTo(digest(whole));
        assertThat(Files.readString(here.resolve("parts/series"))).isEqualTo("""
                        # 0007-widget.patch, split by path
                        0001-driver-widget.patch
                        0002-soc-rockchip-rk3399.patch
                        0003-board-pinebook-pro.patch
                        """);
        assertThat(Run.of("lint", here + "/parts").out()).doesNotContain("error");
    }

    @Test
    void a_plan_writes_nothing() {
        check(
                "series/split-plan.txt",
                // The digest of the plan is also of the folder, which is of this run only.
                split("--write", here + "/parts", "--plan").out().replaceFirst("digest: [0-9a-f]{128}", "digest: ..."));
        assertThat(here.resolve("parts")).doesNotExist();
    }

    @Test
    void a_patch_of_one_scope_is_left_alone() throws IOException {
        Files.writeString(
                patch, creation("kernel/widget.c", "int x;") + creation("kernel/Makefile", "obj-y += widget.o"));
        var run = split("--write", here + "/parts");
        assertThat(run.exit()).isZero();
        check("series/split-whole.txt", run.out() + run.err());
        assertThat(here.resolve("parts")).doesNotExist();
    }

    @Test
    void what_cannot_be_split_and_where_nothing_can_be_written_is_refused() throws IOException {
        var answers = new ArrayList<Run>();
        answers.add(Run.of("series", "split", here + "/missing.patch"));
        answers.add(Run.of("series", "split", here.toString()));
        answers.add(split("--write", here.toString()));
        answers.add(split("--write", patch.toString()));
        Files.writeString(patch, "no diff\n");
        answers.add(split());
        assertThat(answers).allSatisfy(run -> assertThat(run.exit()).isEqualTo(2));
        check("series/split-refusals.txt", List.ofAll(answers).map(Run::err).mkString("\n"));
    }

    /** Every patch of a real series is replaced by its parts; the files come out as they always have. */
    @ParameterizedTest
    @ValueSource(strings = {"armbian-meson64-6.12", "debian-6.12.101"})
    void the_parts_of_a_real_series_give_exactly_the_expected_files(String name) throws IOException {
        var corpus = Path.of(System.getProperty("ka.root"))
                .resolve(System.getProperty("ka.shared"))
                .resolve("corpora")
                .resolve(name);
        assumeTrue(Files.isDirectory(corpus), "skipped: no shared corpora");
        var words = new ArrayList<>(java.util.List.of(
                "series", "apply", "--workspace", here.toString(), "--baseline", corpus + "/base.tar.zst"));
        words.addAll(java.util.List.of("--to", here + "/out"));
        int parts = 0;
        for (var line : List.ofAll(Files.readAllLines(corpus.resolve("series"))).filter(line -> !line.isBlank())) {
            var whole = corpus.resolve("patches").resolve(line);
            var folder = here.resolve("parts").resolve(line.replace('/', '_'));
            var split = Run.of("series", "split", "--write", folder.toString(), whole.toString());
            assertThat(split.exit() == 0 || split.err().contains("[KA-SPLIT-SEVERAL]"))
                    .as(split.err())
                    .isTrue();
            words.add((Files.exists(folder) ? folder : whole).toString());
            parts += Files.exists(folder) ? 1 : 0;
        }
        assertThat(parts).as("patches that have parts").isPositive();
        var run = Run.of(words.toArray(String[]::new));
        assertThat(run.exit()).as(run.err()).isZero();
        for (var line : Files.readAllLines(corpus.resolve("expected.sha256"))) {
            var file = here.resolve("out").resolve(line.substring(66));
            assertThat(Digests.sha256(Bytes.wrap(Files.readAllBytes(file))).hex())
                    .as(line.substring(66))
                    .isEqualTo(line.substring(0, 64));
        }
    }

    private Run split(String... options) {
        return Run.of(List.of("series", "split")
                .appendAll(List.of(options))
                .append(patch.toString())
                .toJavaArray(String[]::new));
    }

    private String apply(Path patches) {
        return Run.of(
                        "series",
                        "apply",
                        "--json",
                        "--baseline",
                        here + "/source",
                        "--to",
                        here + "/out-" + patches.getFileName(),
                        patches.toString())
                .out();
    }

    private static String digest(String document) {
        return document.replaceFirst("(?s).*\"tree_digest\" : \"([0-9a-f]{64})\".*", "$1");
    }

    private void check(String golden, String actual) {
        Golden.check(golden, actual.replace(here.toString(), "HERE"));
    }
}
