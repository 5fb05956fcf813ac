package io.kernelagent.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.vavr.collection.List;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the verbs answer to words and workspaces that make no sense, as a person reads it. */
class RefusalsTest {
    private static final String SIGNING = """
            repository:
              signing:
                key: keys/secret.gpg
                trusted: keys/ka.gpg
                fingerprint: 0123456789ABCDEF0123456789ABCDEF01234567
            """;

    private static final String BOARD = "patches/board/pinebook-pro/";

    @TempDir
    Path folder;

    private WorkspaceOnDisk workspace;

    @BeforeEach
    void write() {
        workspace = WorkspaceOnDisk.in(folder);
    }

    @Test
    void a_part_of_a_series_that_is_no_part_is_refused() {
        Golden.check(
                "promote/parts.txt",
                List.of(
                                refused("promote", "fresnel", "--upto", "3"),
                                refused("promote", "fresnel", "--without", "0001-a.patch", "--without", "0001-b.patch"),
                                refused("promote", "fresnel", "--without", "0009-z.patch"))
                        .mkString("\n"));
    }

    @Test
    void a_name_that_may_be_of_several_patches_is_refused() {
        workspace.with(
                BOARD + "more/0001-a.patch",
                workspace.read(BOARD + "0001-a.patch").replace("a1", "b1").replace("drivers/a.c", "drivers/c.c"));
        workspace.with("kernel/drivers/c.c", "b1\na2\na3\n");
        workspace.with(
                "fleet/fresnel.yaml",
                workspace.read("fleet/fresnel.yaml").replace("package:", "  - " + BOARD + "more\npackage:"));
        Golden.check("promote/which.txt", refused("promote", "fresnel", "--without", "0001-a.patch"));
    }

    /** L008: there is not even a nearest path. */
    @Test
    void an_include_of_an_empty_tree_is_refused() throws IOException {
        Files.move(folder.resolve("patches"), folder.resolve("elsewhere"));
        Golden.check("promote/no-patches.txt", refused("promote", "fresnel"));
    }

    /** L021, I6: two includes touch one file. */
    @Test
    void a_file_that_two_includes_touch_is_told() {
        workspace.with(
                "patches/driver/cw2015/0001-b.patch",
                workspace.read(BOARD + "0001-a.patch").replace("a2 changed", "a2 first"));
        workspace.with(
                BOARD + "0001-a.patch", workspace.read(BOARD + "0001-a.patch").replace("-a2\n", "-a2 first\n"));
        var run = workspace.ka("promote", "fresnel", "--plan");
        assertThat(run.exit()).as(run.err()).isZero();
        Golden.check("promote/overlap.txt", run.err());
    }

    @Test
    void nothing_is_published_to_nowhere() {
        Golden.check("publish/no-repository.txt", refused("repo", "list"));
    }

    /** L062: nothing is signed for clients while the issue is open, whoever asks. */
    @Test
    void an_open_signing_fail_stops_whatever_is_published() {
        workspace.with("ka.yaml", SIGNING).with(".ka/ledger", """
                schema: kernel-agent/ledger/v1
                issues:
                  - {number: 7, title: "[ka:signing-fail] cannot sign for the repository ka: the signing key expired"}
                """);
        var published = workspace.ka("publish", "a.pkg.tar.zst", "--json");
        assertThat(published.exit()).as(published.err()).isEqualTo(3);
        Golden.check("publish/halted.txt", published.err());
        Golden.check("publish/halted.json", published.out());
        var refreshed = Run.of("repo", "refresh", "--workspace", folder.toString());
        assertThat(refreshed.exit()).isEqualTo(3);
        assertThat(refreshed.err()).isEqualTo(published.err());
    }

    /** L062: a key that is not there is the issue to file. */
    @Test
    void what_cannot_be_signed_is_an_issue_to_file() {
        workspace.with("ka.yaml", SIGNING);
        var run = Run.of("repo", "refresh", "--json", "--workspace", folder.toString());
        assertThat(run.exit()).as(run.err()).isEqualTo(4);
        Golden.check("publish/unsigned.txt", run.err().replace(folder.toString(), "HERE"));
        Golden.check("publish/unsigned.json", run.out().replace(folder.toString(), "HERE"));
    }

    @Test
    void a_patch_that_stands_twice_and_one_that_lies_too_wide_are_told() {
        var board = """
                From: A U Thor <author@example.org>
                Subject: [PATCH] Name the board

                Signed-off-by: A U Thor <author@example.org>
                --- a/arch/arm64/boot/dts/rockchip/rk3399-pinebook-pro.dts
                +++ b/arch/arm64/boot/dts/rockchip/rk3399-pinebook-pro.dts
                @@ -1,2 +1,2 @@
                 / {
                -	model = "x";
                +	model = "y";
                """;
        workspace.with("wide/patches/soc/rockchip/rk3399/0001-x.patch", board);
        workspace.with("wide/patches/soc/rockchip/rk3399/0002-x.patch", board);
        Golden.check(
                "lint/wide.txt",
                Run.of("lint", folder.resolve("wide").toString()).out().replace(folder.toString(), "HERE"));
    }

    private String refused(String verb, String... words) {
        var run = verb.equals("repo")
                ? Run.of(verb, words[0], "--workspace", folder.toString())
                : workspace.ka(verb, words);
        assertThat(run.exit()).as(run.err()).isEqualTo(2);
        return run.err().replace(folder.toString(), "HERE");
    }
}
