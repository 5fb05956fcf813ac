package io.kernelagent.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PromoteTest {
    private static final String LOCK = WorkspaceOnDisk.OUTPUT + "manifest.lock";
    private static final String CUMULATIVE = WorkspaceOnDisk.OUTPUT + "0001-fresnel-cumulative-series.patch";

    @TempDir
    Path folder;

    private WorkspaceOnDisk workspace;

    @BeforeEach
    void write() {
        workspace = WorkspaceOnDisk.in(folder);
    }

    /** L042. */
    @Test
    void promote_writes_the_cumulative_patch_and_the_lock() {
        var run = workspace.ka("promote", "fresnel");
        assertThat(run.exit()).isZero();
        Golden.check("promote/written.txt", run.out());
        Golden.check("promote/progress.txt", run.err());
        assertThat(workspace.read(CUMULATIVE)).contains("+a2 changed\n", "+b2 changed\n");
        assertThat(workspace.read(LOCK)).startsWith("schema: kernel-agent/lock/v1\nhost: fresnel\n");
    }

    @Test
    void promoting_twice_changes_nothing_and_says_so() {
        workspace.ka("promote", "fresnel");
        var lock = workspace.read(LOCK);
        var again = workspace.ka("promote", "-q", "fresnel");
        assertThat(again.exit()).isZero();
        assertThat(again.out()).contains("nothing to do");
        assertThat(again.err()).isEmpty();
        assertThat(workspace.read(LOCK)).isEqualTo(lock);
    }

    @Test
    void a_plan_is_printed_and_nothing_is_written() {
        var run = workspace.ka("promote", "fresnel", "--plan");
        assertThat(run.exit()).isZero();
        Golden.check("promote/plan.txt", run.out());
        assertThat(workspace.has("build")).isFalse();
    }

    @Test
    void the_documents_have_every_key_of_their_contract() {
        Golden.check(
                "promote/plan.json",
                workspace.ka("promote", "fresnel", "--plan", "--json").out());
        var written = workspace.ka("promote", "fresnel", "--json").out();
        Golden.check("promote/written.json", written.replaceAll("promote-fresnel-[0-9TZ]+-1", "JOB"));
        Golden.check(
                "promote/check.json",
                workspace.ka("promote", "fresnel", "--check", "--json").out());
    }

    /** L040. */
    @Test
    void a_check_finds_a_source_that_was_edited_since() {
        workspace.ka("promote", "fresnel");
        assertThat(workspace.ka("promote", "fresnel", "--check").exit()).isZero();
        var patch = "patches/board/pinebook-pro/0001-a.patch";
        workspace.with(patch, workspace.read(patch).replace("a2 changed", "a2 Changed"));
        var run = workspace.ka("promote", "fresnel", "--check");
        assertThat(run.exit()).isEqualTo(1);
        assertThat(run.out()).contains(patch + ": its content (b2sum) changed", "[KA-LOCK-DRIFT]");
    }

    /** L024: nothing of the former output is touched. */
    @Test
    void a_patch_that_does_not_apply_is_named_and_the_former_output_stays() {
        workspace.ka("promote", "fresnel");
        var lock = workspace.read(LOCK);
        workspace.with("kernel/drivers/a.c", "a1\nother\na3\n");
        var run = workspace.ka("promote", "fresnel");
        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.err()).contains("0001-a.patch:", "[KA-APPLY-CONTEXT]", "[ka:patch-fail]");
        assertThat(workspace.read(LOCK)).isEqualTo(lock);
    }

    /** Git refuses it too; its "apply --check" alone does not notice. */
    @Test
    void a_file_that_is_made_where_the_baseline_keeps_a_folder_is_refused_until_the_folder_is_empty() {
        var patch = "patches/board/pinebook-pro/0001-a.patch";
        var change = workspace.read(patch);
        var creation = """
                diff --git a/drivers b/drivers
                new file mode 120000
                --- /dev/null
                +++ b/drivers
                @@ -0,0 +1 @@
                +sources
                \\ No newline at end of file
                """;
        var departures = """
                diff --git a/drivers/a.c b/a.c
                similarity index 100%
                rename from drivers/a.c
                rename to a.c
                diff --git a/drivers/b.c b/b.c
                similarity index 100%
                rename from drivers/b.c
                rename to b.c
                """;
        workspace.with(patch, change + departures + creation).with("kernel/drivers/net/c.c", "c1\n");
        var run = workspace.ka("promote", "-q", "fresnel");
        assertThat(run.exit()).isEqualTo(2);
        Golden.check("promote/folder-in-the-way.txt", run.err());
        assertThat(workspace.has("build")).isFalse();
        var deletion = """
                diff --git a/drivers/net/c.c b/drivers/net/c.c
                deleted file mode 100644
                --- a/drivers/net/c.c
                +++ /dev/null
                @@ -1 +0,0 @@
                -c1
                """;
        workspace.with(patch, change + departures + deletion + creation);
        var done = workspace.ka("promote", "-q", "fresnel");
        assertThat(done.exit()).as(done.err()).isZero();
        assertThat(workspace.read(LOCK)).contains("gnu_patch: no");
    }

    /** Whoever only looks is warned; whoever writes is halted, and the former output stays. */
    @Test
    void an_open_issue_on_a_patch_halts_what_would_be_written() {
        workspace.ka("promote", "fresnel");
        workspace.with(".ka/ledger", """
                schema: kernel-agent/ledger/v1
                issues:
                  - {number: 17, title: "[ka:patch-fail] 0001-b.patch", targets: [patches/driver/cw2015]}
                """);
        assertThat(workspace.ka("promote", "fresnel", "--plan").exit()).isZero();
        var check = workspace.ka("promote", "fresnel", "--check");
        assertThat(check.exit()).isZero();
        assertThat(check.err()).contains("warning: promote fresnel is halted by");
        var run = workspace.ka("promote", "-q", "fresnel", "--json");
        assertThat(run.exit()).isEqualTo(3);
        Golden.check("promote/halted.txt", run.err());
        Golden.check("promote/halted.json", run.out());
    }

    /** L008. */
    @Test
    void a_wrong_manifest_is_refused_with_every_mistake() {
        workspace.with(
                "fleet/fresnel.yaml",
                workspace
                        .read("fleet/fresnel.yaml")
                        .replace("cw2015", "cw2051")
                        .replace("board/pinebook-pro", "bord/pinebook-pro"));
        var run = workspace.ka("promote", "fresnel", "--json");
        assertThat(run.exit()).isEqualTo(2);
        Golden.check("promote/refused.txt", run.err());
        Golden.check("promote/refused.json", run.out());
        assertThat(workspace.has("build")).isFalse();
    }

    /** What a promote would leave out in silence, or read from elsewhere, is refused by name. */
    @Test
    void links_that_are_no_patches_are_refused() throws IOException {
        var outside = Files.writeString(folder.resolveSibling(folder.getFileName() + "-outside.patch"), "x");
        var patches = folder.resolve("patches");
        Files.createSymbolicLink(patches.resolve("driver/cw2015/0002-gone.patch"), Path.of("../0002-moved.patch"));
        Files.createSymbolicLink(patches.resolve("driver/cw2015/0003-far.patch"), outside);
        Files.createSymbolicLink(patches.resolve("driver/gauge"), Path.of("cw2015"));
        var links = "  - patches/driver/gauge\n  - patches/driver/cw2015/0003-far.patch\n";
        var manifest = workspace.read("fleet/fresnel.yaml");
        workspace.with("fleet/fresnel.yaml", manifest.replace("  - patches/board", links + "  - patches/board"));
        var run = workspace.ka("promote", "-q", "fresnel");
        assertThat(run.exit()).isEqualTo(2);
        Golden.check("promote/links.txt", withoutFolder(run.err()));
        var doctor = workspace.ka("doctor");
        assertThat(doctor.exit()).isEqualTo(1);
        Golden.check("doctor/links.txt", withoutFolder(doctor.out()));
        assertThat(workspace.has("build")).isFalse();
        Files.delete(outside);
    }

    /** A link to a patch of the tree is that patch. */
    @Test
    void a_link_to_a_patch_of_the_tree_is_promoted() throws IOException {
        var moved = folder.resolve("patches/driver/cw2015/0001-b.patch");
        Files.move(moved, folder.resolve("patches/driver/b.patch"));
        Files.createSymbolicLink(moved, Path.of("../b.patch"));
        var run = workspace.ka("promote", "-q", "fresnel");
        assertThat(run.exit()).as(run.err()).isZero();
        assertThat(workspace.read(CUMULATIVE)).contains("+b2 changed\n");
    }

    private String withoutFolder(String text) {
        return text.replace(folder.toString(), "HERE");
    }

    /** L035. */
    @Test
    void a_host_without_a_manifest_is_refused() {
        var run = workspace.ka("promote", "hertz");
        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.err()).contains("[KA-FLEET-NO-MANIFEST]");
    }

    @Test
    void words_that_make_no_sense_are_refused() {
        assertThat(workspace.ka("promote").exit()).isEqualTo(2);
        assertThat(workspace.ka("promote", "No Host").exit()).isEqualTo(2);
        assertThat(workspace.ka("promote", "fresnel", "--check", "--plan").exit())
                .isEqualTo(2);
    }

    /** L014. */
    @Test
    void the_plain_concatenation_is_written_on_request() {
        workspace.ka("promote", "fresnel", "--compat-concat");
        assertThat(workspace.read(WorkspaceOnDisk.OUTPUT + "0001-fresnel-compat-concat.patch"))
                .isEqualTo(workspace.read("patches/driver/cw2015/0001-b.patch")
                        + workspace.read("patches/board/pinebook-pro/0001-a.patch"));
    }

    @Test
    void the_baseline_may_be_read_from_a_tree_at_hand() {
        var url = "https://example.invalid/linux.git";
        workspace.with(
                "fleet/fresnel.yaml", workspace.read("fleet/fresnel.yaml").replace("tree: kernel", "tree: " + url));
        var run = workspace.ka(
                "promote", "fresnel", "--baseline", folder.resolve("kernel").toString());
        assertThat(run.exit()).isZero();
        assertThat(workspace.read(LOCK)).contains("  tree: " + url + "\n", "  resolved: directory\n");
    }

    @Test
    void the_site_may_move_output_and_state() {
        workspace.with("ka.yaml", "paths: {build: out/build, state: .state}\n");
        assertThat(workspace.ka("promote", "fresnel").exit()).isZero();
        assertThat(workspace.has("out/" + LOCK)).isTrue();
        assertThat(workspace.has(".state/journal/journal.ndjson")).isTrue();
        assertThat(workspace.has(".ka")).isFalse();
    }

    @Test
    void the_log_keeps_who_ran_what_and_how_it_ended() {
        workspace.ka("promote", "fresnel");
        var log = workspace.ka("log", "--steps");
        assertThat(log.exit()).isZero();
        assertThat(log.out())
                .startsWith("done  promote-fresnel-")
                .contains(" ka promote --workspace " + folder + " fresnel", "done  " + LOCK, "2 steps done");
        assertThat(workspace.ka("log", "--json", "--last", "1").out()).contains("\"ending\" : \"done\"");
        assertThat(workspace.ka("log", "install").out()).isEmpty();
    }
}
