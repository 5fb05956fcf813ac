package io.kernelagent.adapter.local;

import io.kernelagent.core.machine.Ending;
import io.kernelagent.core.machine.ShellWords;
import io.kernelagent.core.problem.Fault;
import io.kernelagent.port.Terminal;
import io.vavr.collection.Seq;
import io.vavr.control.Either;
import java.io.IOException;

/**
 * The terminal that this process was begun at. A program that is left to the person has its input and its outputs, and
 * the environment of whoever called us; an interrupt that is typed is for the program.
 */
public final class OwnTerminal implements Terminal {
    private final boolean isTypedAt;
    private final boolean isSeen;

    /**
     * What whoever began this process knows of it.
     *
     * @param isTypedAt whether standard input is a terminal
     * @param isSeen whether standard output is one
     */
    public OwnTerminal(boolean isTypedAt, boolean isSeen) {
        this.isTypedAt = isTypedAt;
        this.isSeen = isSeen;
    }

    @Override
    public boolean isTypedAt() {
        return isTypedAt;
    }

    @Override
    public boolean isAttended() {
        return isTypedAt && isSeen;
    }

    @Override
    public Either<Fault, Ending> leave(Seq<String> program) {
        try {
            var begun = new ProcessBuilder(program.asJava()).inheritIO().start();
            return Either.right(Ending.ofCode(begun.waitFor()));
        } catch (IOException failure) {
            return Either.left(Faults.harmless("open", ShellWords.line(program), failure));
        } catch (InterruptedException wanted) {
            Thread.currentThread().interrupt();
            return Either.left(Fault.uncertain("open", ShellWords.line(program), "interrupted while it ran"));
        }
    }
}
