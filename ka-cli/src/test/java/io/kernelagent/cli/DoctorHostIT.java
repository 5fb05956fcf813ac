package io.kernelagent.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** This machine as a build host: the real scripts, with the real df, du, git and ccache. */
class DoctorHostIT {
    @TempDir
    Path folder;

    private WorkspaceOnDisk workspace;

    @BeforeEach
    void write() throws Exception {
        workspace = WorkspaceOnDisk.in(folder);
        var mirror = GitFolder.init(folder.resolve("mirror"));
        mirror.write("README", "linux\n");
        mirror.commit("Begin");
        workspace.with("ka.yaml", """
                build_hosts:
                  here: {address: local, ccache_gib: 1}
                trees:
                  - {tree: "https://example.org/linux.git", mirror: %1$s/mirror}
                  - {tree: "https://example.org/other.git", mirror: %1$s/nowhere}
                """.formatted(folder));
    }

    /** L051: the thorough look names the mirror that is not reached, whatever else this machine lacks. */
    @Test
    void the_thorough_look_asks_the_real_programs() {
        var run = workspace.ka("doctor", "--host", "here", "--thorough", "--json");
        assertThat(JsonSchema.named("doctor-host").errors(run.out())).isEmpty();
        assertThat(run.exit()).isEqualTo(1);
        assertThat(run.out()).contains(folder + "/nowhere", "\"used_kib\" : ", "[ka:host-changed] here: ");
        assertThat(run.out()).doesNotContain("\"what\" : \"" + folder + "/mirror\"");
        assertThat(workspace.ka("doctor", "--host", "here").out()).doesNotContain("nowhere");
    }

    @Test
    void a_build_host_that_nobody_knows_is_refused() {
        var run = workspace.ka("doctor", "--host", "hree");
        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.err()).contains("did you mean \"here\"?", "[KA-BUILD-HOST]");
        assertThat(workspace.ka("doctor", "--host", "No Host").exit()).isEqualTo(2);
        assertThat(workspace.ka("doctor", "--thorough").exit()).isEqualTo(2);
    }
}
