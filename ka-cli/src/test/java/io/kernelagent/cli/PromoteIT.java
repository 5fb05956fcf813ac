package io.kernelagent.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.kernelagent.core.text.Bytes;
import io.kernelagent.core.text.Digests;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Real series promoted for a host whose baseline is a tarball, and everything that promote writes in the hands of the
 * programs it is written for. All of them must come to the files that are expected of the series.
 */
class PromoteIT {
    @TempDir
    Path here;

    private Path corpus = Path.of("");

    @ParameterizedTest
    @ValueSource(strings = {"armbian-meson64-6.12", "debian-6.12.101"})
    void git_and_patch_and_quilt_come_to_the_same_files_L013_L016_L042(String name) throws IOException {
        corpus = Path.of(System.getProperty("ka.root"))
                .resolve(System.getProperty("ka.shared"))
                .resolve("corpora")
                .resolve(name);
        assumeTrue(Files.isDirectory(corpus), "skipped: no shared corpora");
        var output = promoted();
        var cumulative = output.resolve("0001-fresnel-cumulative-series.patch").toString();
        expect("git-apply", "git", "apply", cumulative);
        expect("gnu-patch", "patch", "-p1", "-s", "-F0", "--no-backup-if-mismatch", "-i", cumulative);
        expect(
                "git-am",
                "git",
                "am",
                "-q",
                output.resolve("0001-fresnel-series.mbox").toString());
        expect("quilt", "env", "QUILT_PATCHES=" + output.resolve("quilt"), "quilt", "push", "-q", "-a");
    }

    /** The output folder of a host that includes the whole corpus as one series. */
    private Path promoted() throws IOException {
        var workspace = WorkspaceOnDisk.in(here.resolve("workspace")).with("fleet/fresnel.yaml", manifest());
        var series = Files.createDirectories(here.resolve("workspace/patches/subsystem/" + corpus.getFileName()));
        execute(here, "cp", "-R", corpus.resolve("patches") + "/.", series.toString());
        Files.copy(corpus.resolve("series"), series.resolve("series"));
        var run = workspace.ka("promote", "fresnel", "--mbox", "--quilt");
        assertThat(run.exit()).as(run.err()).isZero();
        assertThat(workspace.ka("promote", "fresnel", "--check").exit()).isZero();
        return here.resolve("workspace/build/fresnel/v6.12");
    }

    private String manifest() throws IOException {
        var tarball = corpus.resolve("base.tar.zst");
        return """
                schema: kernel-agent/host/v1
                baseline: {tree: %s, ref: v6.12, sha256: %s}
                includes: [patches/subsystem/%s]
                package: {name: linux-fresnel, format: deb}
                install_mode: replace
                """.formatted(tarball, Digests.sha256(Bytes.wrap(Files.readAllBytes(tarball))), corpus.getFileName());
    }

    /** A program run on a fresh copy of the baseline's files leaves exactly what is expected. */
    private void expect(String name, String... command) throws IOException {
        var tree = Files.createDirectories(here.resolve(name));
        execute(tree, "tar", "-xf", corpus.resolve("base.tar.zst").toString(), "--strip-components=1");
        execute(tree, "git", "init", "-q");
        execute(tree, "git", "add", "-A", "-f");
        execute(tree, "git", "commit", "-q", "-m", "base");
        execute(tree, command);
        for (var line : Files.readAllLines(corpus.resolve("expected.sha256"))) {
            var file = tree.resolve(line.substring(66));
            assertThat(Digests.sha256(Bytes.wrap(Files.readAllBytes(file))).hex())
                    .as(name + ": " + line.substring(66))
                    .isEqualTo(line.substring(0, 64));
        }
    }

    private static void execute(Path folder, String... words) {
        var builder = new ProcessBuilder(words).directory(folder.toFile()).redirectErrorStream(true);
        builder.environment()
                .putAll(Map.of(
                        "GIT_CONFIG_GLOBAL", "/dev/null",
                        "GIT_CONFIG_NOSYSTEM", "1",
                        "GIT_AUTHOR_NAME", "A U Thor",
                        "GIT_AUTHOR_EMAIL", "author@example.org",
                        "GIT_COMMITTER_NAME", "A U Thor",
                        "GIT_COMMITTER_EMAIL", "author@example.org"));
        try {
            var process = builder.start();
            var said = new String(process.getInputStream().readAllBytes(), UTF_8);
            assertThat(process.waitFor())
                    .as(String.join(" ", words) + "\n" + said)
                    .isZero();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
