package io.kernelagent.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.vavr.collection.List;
import java.nio.file.Path;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Orders that may change, and includes that meet: three campaigns on one file, one of them at peace. */
class SeriesOrderTest {
    private static final String AUDIO = "patches/board/pinebook-pro/0003-audio.patch";

    @TempDir
    Path folder;

    private WorkspaceOnDisk workspace;

    @BeforeEach
    void write() {
        workspace = WorkspaceOnDisk.in(folder)
                .with("patches/driver/cw2015/series.yaml", """
                        schema: kernel-agent/series/v1
                        campaign: {repository: https://example.org/gauge.git, commit: %s}
                        """.formatted("0123456789".repeat(4)));
        audio("-b2 changed", "+b2 for audio");
        includes("");
    }

    private void audio(String... lines) {
        workspace.with(AUDIO, """
                --- a/drivers/b.c
                +++ b/drivers/b.c
                @@ -1,3 +1,3 @@
                 b1
                %s
                 b3
                """.formatted(String.join("\n", lines)));
    }

    private void includes(String more) {
        workspace.with("fleet/fresnel.yaml", """
                schema: kernel-agent/host/v1
                baseline: {tree: kernel, ref: v6.1}
                includes:
                  - patches/driver/cw2015
                  - patches/board/pinebook-pro/0001-a.patch
                  - %s
                package: {name: linux-fresnel, format: pacman, suffix: -fresnel}
                install_mode: alongside
                %s""".formatted(AUDIO, more));
    }

    private Run series(String verb, String... words) {
        var line = List.of("series", verb, "--workspace", folder.toString()).appendAll(List.of(words));
        return Run.of(line.toJavaArray(String[]::new));
    }

    private void check(String golden, Run run) {
        Golden.check("series/" + golden, (run.out() + run.err()).replace(folder.toString(), "HERE"));
    }

    /** L021, I6. */
    @Test
    void two_includes_that_change_the_same_lines_are_a_conflict_that_names_both() {
        var run = series("conflicts", "fresnel");
        assertThat(run.exit()).isEqualTo(1);
        check("conflicts.txt", run);
        check("conflicts.json", series("conflicts", "fresnel", "--json"));
    }

    /** L021: applying in the order of the manifest is legal, so promote warns. */
    @Test
    void promote_warns_of_a_conflict_and_promotes() {
        var run = workspace.ka("promote", "fresnel");
        assertThat(run.exit()).isZero();
        assertThat(run.err()).contains("[KA-RESOLVE-OVERLAP]", "warning: ", "[KA-RESOLVE-CONFLICT]");
        var document = workspace.ka("promote", "fresnel", "--json").out();
        Golden.check("promote/conflict.json", document.replaceAll("promote-fresnel-[0-9TZ]+-[0-9]+", "JOB"));
    }

    /** L021: an include that stands on the lines of another one has its place behind it. */
    @Test
    void promote_notes_which_include_has_to_stay_behind_which() {
        workspace.with(AUDIO, """
                --- a/drivers/b.c
                +++ b/drivers/b.c
                @@ -1,3 +1,3 @@
                 b1
                 b2 changed
                -b3
                +b3 for audio
                """);
        var run = workspace.ka("promote", "fresnel", "--plan");
        assertThat(run.exit()).as(run.err()).isZero();
        Golden.check(
                "promote/ordered.txt",
                run.err()
                        .lines()
                        .filter(line -> line.contains("[KA-RESOLVE"))
                        .collect(Collectors.joining("\n", "", "\n")));
    }

    /** L021: two campaigns that were made for the same baseline. */
    @Test
    void a_patch_that_only_another_include_keeps_from_applying_is_a_conflict_of_both() {
        audio("-b2", "+b2 for audio");
        var run = series("conflicts", "fresnel");
        assertThat(run.exit()).isEqualTo(1);
        check("conflicts-refused.txt", run);
        check("conflicts-refused.json", series("conflicts", "fresnel", "--json"));
        assertThat(workspace.ka("promote", "fresnel").err())
                .contains("[ka:patch-fail]", "[ka:campaign-conflict] https://example.org/gauge.git");
    }

    @Test
    void includes_that_do_not_meet_are_at_peace() {
        audio(" b2", "-b3", "+b3");
        workspace.with(
                AUDIO, workspace.read("patches/board/pinebook-pro/0001-a.patch").replace("a.c", "c.c"));
        workspace.with("kernel/drivers/c.c", "a1\na2\na3\n");
        assertThat(series("conflicts", "fresnel").exit()).isZero();
    }

    @Test
    void an_order_that_gives_the_same_tree_is_free() {
        workspace.with("wanted", """
                # the board first
                0001-a.patch
                patches/driver/cw2015
                0003-audio.patch
                """);
        var run = series("reorder", "--check", "fresnel", "--order", folder + "/wanted");
        assertThat(run.exit()).as(run.err()).isZero();
        check("reorder-same.txt", run);
        check("reorder-same.json", series("reorder", "--check", "fresnel", "--json", "--order", folder + "/wanted"));
    }

    @Test
    void an_order_that_does_not_names_the_first_pair_with_hunk_and_file() {
        includes("apply_order: [patches/board/pinebook-pro/0001-a.patch, patches/driver/cw2015, " + AUDIO + "]\n");
        assertThat(series("reorder", "--check", "fresnel").exit()).isZero();
        workspace.with("wanted", "0003-audio.patch\n0001-a.patch\npatches/driver/cw2015\n");
        var run = series("reorder", "--check", "fresnel", "--order", folder + "/wanted");
        assertThat(run.exit()).isEqualTo(1);
        check("reorder-other.txt", run);
        check("reorder-other.json", series("reorder", "--check", "fresnel", "--json", "--order", folder + "/wanted"));
    }

    @Test
    void an_order_that_is_none_is_refused_with_every_mistake() {
        workspace.with("wanted", "0003-audio.patch\n0003-audio.patch\n0001-b.patch # no include\n");
        var run = series("reorder", "--check", "fresnel", "--order", folder + "/wanted");
        assertThat(run.exit()).isEqualTo(2);
        check("reorder-refused.txt", run);
        check("reorder-no-order.txt", series("reorder", "--check", "fresnel"));
        assertThat(series("reorder", "--check", "fresnel", "--order", folder + "/no")
                        .err())
                .contains("[KA-FILE-MISSING]");
        assertThat(series("reorder", "--check", "fresnel", "--order", folder + "/fleet")
                        .err())
                .contains("[KA-FILE-KIND]");
        assertThat(series("reorder", "fresnel").err()).contains("say --check");
    }

    @Test
    void the_graph_of_a_host_says_what_its_order_need_not_say() {
        var run = series("graph", "fresnel");
        assertThat(run.err())
                .contains("patches/driver/cw2015 and patches/board/pinebook-pro/0001-a.patch could change places");
        check("graph-host.json", series("graph", "fresnel", "--json"));
    }
}
