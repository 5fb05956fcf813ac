package io.kernelagent.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.kernelagent.testkit.program.LoopbackSshd;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;

/**
 * A source that only this machine has, built behind a real sshd by a user who cannot look into the workspace. The
 * kernel is a Makefile that knows the targets of one, so that no compiler keeps anybody waiting.
 */
@EnabledIf(
        value = "io.kernelagent.testkit.program.LoopbackSshd#isPossible",
        disabledReason = "bin/setup installs sshd and its user")
class FarSourceIT {
    private static final String MAKEFILE = """
            .PHONY: all tinyconfig olddefconfig clean kernelrelease
            all:
            \t@echo '  CC      drivers/a.o'
            \t@cp drivers/a.c arch/x86/boot/bzImage
            \t@cp drivers/b.c System.map
            tinyconfig:
            \t@echo CONFIG_TINY=y > .config
            olddefconfig clean:
            \t@true
            kernelrelease:
            \t@echo 6.1-fresnel
            """;

    @TempDir
    private Path folder;

    private WorkspaceOnDisk files;
    private LoopbackSshd server;

    @BeforeEach
    void prepare() throws IOException {
        server = LoopbackSshd.started();
        files = WorkspaceOnDisk.in(folder)
                .with("ka.yaml", """
                        build_hosts:
                          there:
                            address: %s@127.0.0.1:%d
                            known_hosts: %s
                            key: %s
                            roots: {source: WORK/source, ccache: WORK/ccache, output: WORK/output, keep: WORK/keep}
                        """.formatted(
                                LoopbackSshd.user(), server.port(), server.knownHosts(), server.userKey())
                        .replace("WORK", server.work().toString()))
                .with("fleet/fresnel.yaml", """
                        schema: kernel-agent/host/v1
                        baseline: {tree: kernel, ref: v6.1}
                        includes: [patches/driver/cw2015, patches/board/pinebook-pro/0001-a.patch]
                        package: {name: linux-fresnel, format: pacman, suffix: -fresnel}
                        config: {defconfig: tinyconfig, required: {CONFIG_TINY: y}}
                        install_mode: alongside
                        facts: {arch: x86}
                        """)
                .with("kernel/Makefile", MAKEFILE);
        for (var name : new String[] {"include/a.h", "scripts/a", "arch/x86/Makefile", "arch/x86/include/a.h"}) {
            files.with("kernel/" + name, "\n");
        }
        files.with("kernel/arch/x86/kernel/module.lds", "\n").with("kernel/arch/x86/boot/Makefile", "\n");
    }

    @AfterEach
    void stop() {
        server.close();
    }

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
