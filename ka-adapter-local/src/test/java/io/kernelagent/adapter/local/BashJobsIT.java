package io.kernelagent.adapter.local;

import io.kernelagent.core.machine.MachinePath;
import io.kernelagent.port.Jobs;
import io.kernelagent.testkit.contract.JobsContract;
import io.kernelagent.testkit.program.RealProgram;
import java.nio.file.Path;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;

/** Detached jobs where {@code sh} is bash. */
@EnabledIf(value = "possible", disabledReason = "bin/setup installs bash")
class BashJobsIT implements JobsContract {
    @TempDir
    private Path scratch;

    static boolean possible() {
        return RealProgram.exists("bash");
    }

    @Override
    public Jobs jobs() {
        return OtherShell.in(scratch, "/bin/bash").jobs();
    }

    @Override
    public MachinePath folder() {
        return MachinePath.of(scratch.resolve("jobs").toString());
    }

    @Override
    public void pass() {
        // Time passes by itself while somebody looks.
    }
}
