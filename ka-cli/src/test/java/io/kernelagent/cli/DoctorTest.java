package io.kernelagent.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DoctorTest {
    @TempDir
    Path folder;

    private WorkspaceOnDisk workspace;

    @BeforeEach
    void write() {
        workspace = WorkspaceOnDisk.in(folder);
    }

    @Test
    void a_healthy_workspace_is_said_to_be_healthy() {
        var run = workspace.ka("doctor");
        assertThat(run.exit()).isZero();
        assertThat(run.out()).isEqualTo("fresnel: 2 patches\n");
        assertThat(run.err()).isEqualTo("healthy\n");
    }

    /** L116: a look at nothing finds nothing wrong, and must not pass for health. */
    @Test
    void a_folder_without_a_single_manifest_is_not_healthy() throws IOException {
        Files.delete(folder.resolve("fleet/fresnel.yaml"));
        var run = workspace.ka("doctor");
        assertThat(run.exit()).isEqualTo(1);
        Golden.check("doctor/no-fleet.txt", run.out());
    }

    @Test
    void a_log_of_another_name_says_so() {
        assertThat(workspace.ka("log", "install").err())
                .isEqualTo("no job here has a name that begins with \"install\"\n");
        assertThat(workspace.ka("log").err()).isEqualTo("nothing was done here yet\n");
    }

    /** L001, L002, L008, I3: all hosts are looked at, although one is ill. */
    @Test
    void everything_that_is_wrong_is_told_whoever_it_belongs_to() {
        makeIll();
        var run = workspace.ka("doctor");
        assertThat(run.exit()).isEqualTo(1);
        Golden.check("doctor/ill.txt", run.out());
    }

    /** L028, I3: a series directory is renamed in a merge, and two hosts go on naming it. */
    @Test
    void a_folder_that_vanished_is_told_for_every_host_that_names_it() throws IOException {
        workspace.with("fleet/ohm.yaml", workspace.read("fleet/fresnel.yaml").replace("-fresnel", "-ohm"));
        assertThat(workspace.ka("doctor").exit()).isZero();
        Files.move(folder.resolve("patches/driver/cw2015"), folder.resolve("patches/driver/cw2015-gauge"));
        var run = workspace.ka("doctor");
        assertThat(run.exit()).isEqualTo(1);
        Golden.check("doctor/vanished.txt", run.out());
    }

    @Test
    void the_document_has_every_key_of_its_contract() {
        makeIll();
        var run = workspace.ka("doctor", "--json");
        assertThat(run.exit()).isEqualTo(1);
        Golden.check("doctor/ill.json", run.out());
    }

    /** L033: offline by default, and with --online every baseline is asked for. */
    @Test
    void a_missing_baseline_is_found_when_the_user_asks() {
        workspace.with(
                "fleet/fresnel.yaml", workspace.read("fleet/fresnel.yaml").replace("tree: kernel", "tree: gone"));
        assertThat(workspace.ka("doctor").exit()).isZero();
        var run = workspace.ka("doctor", "--online");
        assertThat(run.exit()).isEqualTo(1);
        assertThat(run.out()).contains("fleet/fresnel.yaml:2:18: ", "[KA-BASELINE-TREE]");
    }

    private void makeIll() {
        var manifest = workspace.read("fleet/fresnel.yaml");
        workspace
                .with("fleet/ohm.yaml", manifest.replace("fresnel", "ohm").replace("cw2015", "cw2051"))
                .with("fleet/hertz.yaml", manifest.replace("fresnel", "hertz"))
                .with("fleet/torn.yaml", "schema: kernel-agent/host/v1\nincludes: [\n")
                .with("fleet/Clevo.yaml", manifest)
                .with("fleet/higgs.yml", manifest)
                .with("patches/bord/x/0001-x.patch", "x")
                .with("patches/soc/rockchip/0001-x.patch", "x")
                .with("patches/driver/nobody/0001-x.patch", "x");
    }
}
