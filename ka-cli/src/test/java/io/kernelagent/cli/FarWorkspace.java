package io.kernelagent.cli;

import io.kernelagent.testkit.program.LoopbackSshd;
import java.nio.file.Path;

/**
 * A workspace with one host, whose kernel is a folder of it, and one build host behind a real sshd.
 */
public final class FarWorkspace {
    private static final String MAKEFILE = """
            .PHONY: all tinyconfig olddefconfig clean kernelrelease
            all:
            \t@echo '  CC      drivers/a.o'
            \t@cp drivers/a.c arch/x86/boot/bzImage
            \t@cp drivers/b.c System.map
            \t@{ echo "CC is $(CC), $(origin CC)"; env | LC_ALL=C sort; echo; } >>said
            tinyconfig:
            \t@echo CONFIG_TINY=y > .config
            olddefconfig clean:
            \t@true
            kernelrelease:
            \t@echo 6.1-fresnel
            """;

    private FarWorkspace() {}

    /** Writes it, with a repository that it publishes into. */
    public static void publishing(Path folder, LoopbackSshd server, String repository) {
        var files = of(folder, server);
        files.with("ka.yaml", files.read("ka.yaml") + repository);
    }

    static WorkspaceOnDisk of(Path folder, LoopbackSshd server) {
        var files = WorkspaceOnDisk.in(folder).with("ka.yaml", """
                        build_hosts:
                          there:
                            address: %s@127.0.0.1:%d
                            known_hosts: %s
                            key: %s
                            roots: {source: WORK/source, ccache: WORK/ccache, output: WORK/output}
                        """.formatted(
                        LoopbackSshd.user(), server.port(), server.knownHosts(), server.userKey())
                .replace("WORK", server.work().toString()));
        return PretendKernel.in(files, "x86", MAKEFILE).with("kernel/scripts/a", "\n");
    }
}
