package io.kernelagent.port;

import io.kernelagent.core.machine.Command;
import io.kernelagent.core.machine.Ran;
import io.kernelagent.core.problem.Fault;
import io.vavr.control.Either;

/** Runs commands on one machine, to their end. */
public interface Commands {
    /**
     * Runs the command and waits for it, no longer than its limit. That it exited with something else than 0, was
     * ended by a signal or ran out of time is an answer; so is exit code 127 for a program that is not there. A fault
     * is what kept us from an answer: harmless when the command was certainly never begun.
     *
     * <p>A command that is out of time is ended with everything that it started, on a machine that can no longer be
     * reached a few seconds later, by the machine itself.
     */
    Either<Fault, Ran> run(Command command);
}
