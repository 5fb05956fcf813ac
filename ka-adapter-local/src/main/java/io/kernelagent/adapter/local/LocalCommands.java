package io.kernelagent.adapter.local;

import io.kernelagent.core.machine.Command;
import io.kernelagent.core.machine.Ran;
import io.kernelagent.core.machine.ShellLine;
import io.kernelagent.core.problem.Fault;
import io.kernelagent.port.Commands;
import io.vavr.control.Either;
import java.io.IOException;
import java.util.List;

/**
 * Runs commands on this machine, each in a session of its own, so that all of it can be ended and no terminal's
 * interrupt reaches it before we have decided what to do.
 */
public final class LocalCommands implements Commands {
    @Override
    public Either<Fault, Ran> run(Command command) {
        try {
            return attended(Attended.of(started(command), command), command);
        } catch (IOException failure) {
            return Either.left(Faults.harmless("run", command, failure));
        }
    }

    private static Either<Fault, Ran> attended(Attended program, Command command) {
        try {
            return Either.right(program.await(command.limit()));
        } catch (InterruptedException wanted) {
            return interrupted(program, command);
        }
    }

    /** Nobody waits for the answer any more: the program must not go on by itself. */
    private static Either<Fault, Ran> interrupted(Attended program, Command command) {
        try {
            program.end();
        } catch (InterruptedException again) {
            Thread.currentThread().interrupt();
        }
        Thread.currentThread().interrupt();
        return Either.left(Fault.uncertain("run", command.toString(), "interrupted; the command was ended"));
    }

    private static Process started(Command command) throws IOException {
        var builder = new ProcessBuilder(List.of("setsid", "sh", "-c", ShellLine.limited(command)));
        builder.environment().keySet().retainAll(List.of("PATH"));
        return builder.start();
    }
}
