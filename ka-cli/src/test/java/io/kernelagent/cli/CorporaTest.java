package io.kernelagent.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.kernelagent.core.text.Bytes;
import io.kernelagent.core.text.Digests;
import io.vavr.collection.List;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Real series on the files of their real baselines, and real patches before and after a repair. */
class CorporaTest {
    @TempDir
    Path here;

    @ParameterizedTest
    @ValueSource(strings = {"armbian-meson64-6.12", "debian-6.12.101"})
    void a_real_series_gives_exactly_the_expected_files_L023(String name) throws IOException {
        var corpus = corpus(name);
        var run = Run.of(
                "series",
                "apply",
                "--workspace",
                here.toString(),
                "--baseline",
                corpus + "/base.tar.zst",
                "--series",
                corpus + "/series",
                "--to",
                here + "/out",
                corpus + "/patches");
        assertThat(run.exit()).as(run.err()).isZero();
        for (var line : Files.readAllLines(corpus.resolve("expected.sha256"))) {
            var file = here.resolve("out").resolve(line.substring(66));
            assertThat(run.out().lines()).doesNotContain(line.substring(66));
            assertThat(Digests.sha256(Bytes.wrap(Files.readAllBytes(file))).hex())
                    .as(line.substring(66))
                    .isEqualTo(line.substring(0, 64));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"armbian-meson64-6.12", "debian-6.12.101"})
    void a_real_series_is_reported_patch_by_patch(String name) throws IOException {
        var corpus = corpus(name);
        var run = Run.of(
                "series",
                "check",
                "--workspace",
                here.toString(),
                "--baseline",
                corpus + "/base.tar.zst",
                "--series",
                corpus + "/series",
                corpus + "/patches");
        assertThat(run.exit()).as(run.err()).isZero();
        var listed = List.ofAll(Files.readAllLines(corpus.resolve("series"))).filter(line -> !line.isBlank());
        var reported = List.of(run.out().split("\n")).filter(line -> line.matches("(applies|offset) .*"));
        assertThat(reported.map(line -> line.substring(8 + (corpus + "/patches/").length())))
                .containsExactlyElementsOf(listed);
    }

    @Test
    void the_damaged_patches_have_eighteen_errors_and_the_repaired_ones_none_L010_L012_I1() throws IOException {
        var before =
                Run.of("lint", "--json", corpus("genbook").resolve("before").toString());
        assertThat(before.exit()).isEqualTo(1);
        assertThat(before.out()).contains("\"files\" : 9,", "\"hunks\" : 27,");
        assertThat(before.out().lines().filter(line -> line.contains("\"error\"")))
                .hasSize(18);
        assertThat(before.out().lines().filter(line -> line.contains("\"KA-PATCH-TAIL-CUT\"")))
                .hasSize(2);
        var after = Run.of("lint", "--json", corpus("genbook").resolve("after").toString());
        assertThat(after.exit()).isZero();
        assertThat(after.out()).contains("\"hunks\" : 28,").doesNotContain("\"error\"");
    }

    @Test
    void the_repair_of_the_damaged_patches_is_complete_and_done_once_I1() throws IOException {
        var copy = Files.createDirectories(here.resolve("before"));
        try (var patches = Files.list(corpus("genbook").resolve("before"))) {
            for (var patch : patches.toList()) {
                Files.write(copy.resolve(patch.getFileName().toString()), Files.readAllBytes(patch));
            }
        }
        var first = Run.of("lint", "--fix", copy.toString());
        assertThat(first.out()).contains(": mended: ");
        var second = Run.of("lint", "--fix", copy.toString());
        assertThat(second.exit()).isEqualTo(first.exit());
        assertThat(second.out()).doesNotContain(": mended: ");
    }

    private static Path corpus(String name) throws IOException {
        var corpus = Path.of(System.getProperty("ka.root"))
                .resolve(System.getProperty("ka.shared"))
                .resolve("corpora")
                .resolve(name);
        assumeTrue(Files.isDirectory(corpus), "skipped: no shared corpora");
        return corpus.toRealPath();
    }
}
