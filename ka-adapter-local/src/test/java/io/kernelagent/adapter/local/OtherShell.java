package io.kernelagent.adapter.local;

import io.kernelagent.core.machine.Command;
import io.kernelagent.core.machine.JobCommands;
import io.kernelagent.core.machine.Ran;
import io.kernelagent.core.problem.Fault;
import io.kernelagent.port.Commands;
import io.kernelagent.port.Jobs;
import io.vavr.control.Either;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;

/**
 * This machine, as if its {@code sh} were another shell.
 *
 * @param folder where that {@code sh} is; it comes first on the path
 */
record OtherShell(Path folder) implements Commands {
    static OtherShell in(Path scratch, String shell) {
        try {
            var folder = Files.createDirectories(scratch.resolve("shell"));
            var script = Files.writeString(folder.resolve("sh"), "#!/bin/sh\nexec " + shell + " \"$@\"\n");
            Files.setPosixFilePermissions(script, PosixFilePermissions.fromString("rwxr-xr-x"));
            return new OtherShell(folder);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    Jobs jobs() {
        return new LocalJobs(this, new JobCommands(Duration.ofMinutes(2), Duration.ofSeconds(1)));
    }

    @Override
    public Either<Fault, Ran> run(Command command) {
        return new LocalCommands().run(command.with("PATH", folder + ":/usr/bin:/bin"));
    }
}
