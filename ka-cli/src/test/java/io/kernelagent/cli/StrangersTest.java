package io.kernelagent.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.vavr.collection.List;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What promote answers to somebody who does not know its ways yet. */
class StrangersTest {
    private static final String MANIFEST = "fleet/fresnel.yaml";
    private static final String PATCH = "patches/board/pinebook-pro/0001-a.patch";

    @TempDir
    Path folder;

    private WorkspaceOnDisk workspace;
    private String manifest = "";

    @BeforeEach
    void write() {
        workspace = WorkspaceOnDisk.in(folder);
        manifest = workspace.read(MANIFEST);
    }

    /** Windows and its editors leave their marks; neither changes what the manifest says. */
    @Test
    void carriage_returns_and_a_byte_order_mark_do_no_harm() {
        for (var text : List.of(manifest.replace("\n", "\r\n"), "\ufeff" + manifest)) {
            workspace.with(MANIFEST, text);
            assertThat(workspace.ka("promote", "fresnel", "--plan").exit()).isZero();
        }
    }

    @Test
    void a_manifest_that_is_none_is_refused() throws IOException {
        var empty = answer(text -> "");
        var words = answer(text -> "fresnel\n");
        Files.delete(folder.resolve(MANIFEST));
        Files.createDirectory(folder.resolve(MANIFEST));
        Golden.check("promote/no-manifest.txt", List.of(empty, words, refused()).mkString("\n"));
    }

    @Test
    void an_include_that_leads_elsewhere_is_refused() throws IOException {
        var outside = List.of("../x.patch", "/x.patch", "packaging/x.patch", "patches", "patches/board", "")
                .map(path -> answer(text -> text.replace(PATCH, path.isEmpty() ? "''" : path)));
        workspace.with(MANIFEST, manifest);
        Files.move(folder.resolve(PATCH), folder.resolve("outside.patch"));
        Files.createSymbolicLink(folder.resolve(PATCH), Path.of("../../../outside.patch"));
        var inside = workspace.ka("promote", "fresnel", "--plan");
        Files.delete(folder.resolve(PATCH));
        Files.createSymbolicLink(folder.resolve(PATCH), Path.of("/etc/hostname"));
        var away = answer(text -> text);
        Files.delete(folder.resolve(PATCH));
        Files.createDirectory(folder.resolve(PATCH));
        assertThat(inside.exit()).as(inside.err()).isZero();
        Golden.check(
                "promote/includes.txt",
                outside.append(away).append(answer(text -> text)).mkString("\n"));
    }

    @Test
    void a_baseline_that_is_none_is_refused() {
        workspace.with("empty/.keep", "").with("words.tar.xz", "no archive\n").with("words.txt", "words\n");
        var sum = "0".repeat(64);
        Golden.check(
                "promote/baselines.txt",
                List.of(
                                "{tree: gone, ref: v6.1}",
                                "{tree: gone.tar.xz, ref: v6.1, sha256: " + sum + "}",
                                "{tree: words.tar.xz, ref: v6.1}",
                                "{tree: words.tar.xz, ref: v6.1, sha256: " + sum + "}",
                                "{tree: words.tar.xz, ref: v6.1, sha256: 12}",
                                "{tree: words.txt, ref: v6.1}",
                                "{tree: kernel, ref: v6.1, sha256: " + sum + "}",
                                "{tree: kernel, ref: ''}",
                                "{tree: empty, ref: v6.1}")
                        .map(baseline -> answer(text -> text.replace("{tree: kernel, ref: v6.1}", baseline)))
                        .mkString("\n"));
    }

    private String answer(UnaryOperator<String> change) {
        workspace.with(MANIFEST, change.apply(manifest));
        return refused();
    }

    private String refused() {
        var run = workspace.ka("promote", "fresnel", "-q");
        assertThat(workspace.has("build")).isFalse();
        return "exit " + run.exit() + "\n" + run.err().replace(folder.toString(), "HERE");
    }
}
