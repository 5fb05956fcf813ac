package io.kernelagent.cli;

import io.vavr.collection.List;

/** A kernel that is a Makefile and what headers are taken from, so that no compiler keeps anybody waiting. */
final class PretendKernel {
    private PretendKernel() {}

    /**
     * Writes it beside the sources of the workspace, and a manifest that builds it for fresnel.
     *
     * @param makefile that knows the targets of a kernel
     */
    static WorkspaceOnDisk in(WorkspaceOnDisk files, String architecture, String makefile) {
        files.with("fleet/fresnel.yaml", """
                        schema: kernel-agent/host/v1
                        baseline: {tree: kernel, ref: v6.1}
                        includes: [patches/driver/cw2015, patches/board/pinebook-pro/0001-a.patch]
                        package: {name: linux-fresnel, format: pacman, suffix: -fresnel}
                        config: {defconfig: tinyconfig, required: {CONFIG_TINY: y}}
                        install_mode: alongside
                        facts: {arch: %s}
                        """.formatted(architecture))
                .with("kernel/Makefile", makefile)
                .with("kernel/include/a.h", "\n");
        var own = "kernel/arch/" + architecture;
        for (var name : List.of("Makefile", "include/a.h", "kernel/module.lds", "boot/Makefile")) {
            files.with(own + "/" + name, "\n");
        }
        return files;
    }
}
