package io.kernelagent.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.vavr.collection.List;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SeriesHostsTest {
    private static final String COPY = "patches/soc/rockchip/rk3399/0007-a-again.patch";

    @TempDir
    Path folder;

    private WorkspaceOnDisk workspace;

    @BeforeEach
    void write() {
        workspace = WorkspaceOnDisk.in(folder);
        workspace
                .with(COPY, workspace.read("patches/board/pinebook-pro/0001-a.patch"))
                .with("patches/driver/nobody/0001-x.patch", "--- a/x\n+++ b/x\n@@ -1 +1 @@\n-1\n+2\n")
                .with(
                        "fleet/ampere.yaml",
                        workspace
                                .read("fleet/fresnel.yaml")
                                .replace("fresnel", "ampere")
                                .replace("  - patches/board/pinebook-pro/0001-a.patch", "  - " + COPY));
    }

    @Test
    void each_host_is_told_with_the_place_of_the_patch() {
        var run = hosts("0001-b.patch", "pinebook-pro/0001-a.patch", "0001-x.patch");
        assertThat(run.exit()).isZero();
        Golden.check("series/hosts.txt", run.out() + run.err());
    }

    @Test
    void an_equal_patch_elsewhere_counts_and_is_named() {
        var run = hosts("--json", folder.resolve(COPY).toString(), folder + "/patches/driver");
        assertThat(run.exit()).isZero();
        Golden.check("series/hosts.json", run.out().replace(folder.toString(), ""));
    }

    @Test
    void a_host_that_is_ill_is_named_and_the_others_are_looked_at() {
        workspace
                .with("fleet/hertz.yaml", "schema: kernel-agent/host/v1\nincludes: [\n")
                .with(
                        "fleet/ohm.yaml",
                        workspace
                                .read("fleet/ampere.yaml")
                                .replace("ampere", "ohm")
                                .replace("cw2015", "cw2051"));
        var run = hosts("0001-b.patch");
        assertThat(run.exit()).isEqualTo(1);
        Golden.check("series/hosts-ill.txt", run.out() + run.err());
        Golden.check("series/hosts-ill.json", hosts("--json", "0001-b.patch").out());
    }

    @Test
    void a_patch_that_is_nowhere_or_in_several_places_is_refused() {
        workspace.with("patches/driver/other/0001-b.patch", "--- a/x\n+++ b/x\n@@ -1 +1 @@\n-1\n+2\n");
        var run = hosts("0001-c.patch", "0001-b.patch");
        assertThat(run.exit()).isEqualTo(2);
        Golden.check("series/hosts-unknown.txt", run.err());
    }

    private Run hosts(String... words) {
        var all = new String[words.length + 3];
        all[0] = "hosts";
        all[1] = "--workspace";
        all[2] = folder.toString();
        System.arraycopy(words, 0, all, 3, words.length);
        return Run.of(List.of(all).prepend("series").toJavaArray(String[]::new));
    }
}
