package io.kernelagent.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;

/**
 * A source that only this machine has, built behind a real sshd by a user who cannot look into the workspace.
 */
@EnabledIf(
        value = "io.kernelagent.testkit.program.LoopbackSshd#isPossible",
        disabledReason = "bin/setup installs sshd and its user")
class FarSourceIT extends FarBuild {
    @Test
    void a_plain_folder_travels_to_the_build_host() {
        built();
        assertThat(Files.exists(server.work().resolve("source/repositories"))).isFalse();
    }

    /** One commit travels, once: the second job finds it there. */
    @Test
    void a_commit_of_a_repository_here_travels_to_the_build_host_once() throws Exception {
        var git = GitFolder.init(folder.resolve("kernel"));
        git.commit("v6.1");
        git.git("tag", "-a", "-m", "six one", "v6.1");
        git.write("drivers/later.c", "later\n");
        git.commit("later");
        built();
        var kept = server.work()
                .resolve("source/repositories/"
                        + git.git("rev-parse", "v6.1^{commit}").strip() + ".git");
        assertThat(kept).isDirectory();
        var when = Files.getLastModifiedTime(kept);
        assertThat(files.ka("build", "fresnel", "--again").exit()).isZero();
        assertThat(Files.getLastModifiedTime(kept)).isEqualTo(when);
    }

    private void built() {
        assertThat(files.ka("promote", "fresnel").exit()).isZero();
        var run = files.ka("build", "fresnel");
        assertThat(run.exit()).as(run.err()).isZero();
        assertThat(run.out()).contains("6.1-fresnel built on there").contains("linux-fresnel-6.1-1-x86_64.pkg.tar.zst");
        var leftHere = folder.resolve("build/fresnel/v6.1/work").toFile().listFiles();
        assertThat(leftHere).hasSize(1);
        assertThat(leftHere[0].list()).doesNotContain("source.tar", "source.git");
        assertThat(server.work().resolve("source/tarballs").toFile().list()).isNullOrEmpty();
    }
}
