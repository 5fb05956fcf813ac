package io.kernelagent.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.kernelagent.core.text.Bytes;
import io.kernelagent.core.text.Digests;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A real kernel, as small as they get, from Debian's source: on this machine, with the real compiler and ccache. It
 * takes minutes of both processors, so it is built when somebody asks for it: {@code -Dka.build.real=true}.
 */
final class TinyKernel {
    private static final Path SOURCE = Path.of("/usr/src/linux-source-6.1.tar.xz");

    /** Kept between runs, so that only the first one compiles everything. */
    private static final String CCACHE = "/var/tmp/kernel-agent-it-" + System.getProperty("user.name") + "/ccache";

    private TinyKernel() {}

    /**
     * A workspace with the promoted host tiny; the test is skipped where nobody asks for a real kernel.
     *
     * @param fragment symbols that are set beside those of tinyconfig
     */
    static WorkspaceOnDisk in(Path folder, String architecture, String fragment) throws IOException {
        assumeTrue(Boolean.getBoolean("ka.build.real"), "skipped: -Dka.build.real=true builds a real kernel");
        assumeTrue(Files.exists(SOURCE), "skipped: there is no " + SOURCE);
        var workspace = WorkspaceOnDisk.in(folder)
                .with("ka.yaml", "build_hosts:\n  here: {address: local, roots: {ccache: " + CCACHE + "}}\n")
                .with("fleet/tiny.yaml", """
                        schema: kernel-agent/host/v1
                        baseline: {tree: %s, ref: v6.1.192, sha256: %s}
                        includes: [patches/subsystem/sysfs/0001-add-a-file.patch]
                        package: {name: linux-tiny, format: pacman, suffix: -tiny}
                        install_mode: alongside
                        config:
                          defconfig: tinyconfig
                          fragments: [configs/tiny.config]
                          required: {CONFIG_PRINTK: y}
                        facts: {arch: %s}
                        """.formatted(
                                SOURCE, Digests.sha256(Bytes.wrap(Files.readAllBytes(SOURCE))), architecture))
                .with("configs/tiny.config", fragment)
                .with("patches/subsystem/sysfs/0001-add-a-file.patch", """
                        Subject: [PATCH] sysfs: Add a file

                        ---
                        diff --git a/Documentation/ka.txt b/Documentation/ka.txt
                        new file mode 100644
                        --- /dev/null
                        +++ b/Documentation/ka.txt
                        @@ -0,0 +1 @@
                        +kernel-agent was here
                        """);
        assertThat(workspace.ka("promote", "tiny").exit()).isZero();
        return workspace;
    }
}
