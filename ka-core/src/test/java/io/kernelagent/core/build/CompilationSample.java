package io.kernelagent.core.build;

import io.kernelagent.core.journal.JobId;
import io.kernelagent.core.kernel.Architecture;
import io.kernelagent.core.site.BuildHost;
import io.vavr.collection.List;

/** A kernel for arm64 on a build host that is no such machine. */
final class CompilationSample {
    private CompilationSample() {}

    static BuildCommands at(BuildHost host) {
        var machine = new Preflight.Machine(
                "x86_64", 8, List.of("aarch64-linux-gnu-gcc: gcc 12.2.0"), List.empty(), List.empty());
        return new BuildCommands(
                host, machine, Architecture.ARM64, new JobFolders(new JobId("build-x-1"), host.roots()));
    }
}
