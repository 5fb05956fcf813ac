package io.kernelagent.testkit.memory;

import io.kernelagent.core.machine.Ending;
import io.kernelagent.core.machine.ShellWords;
import io.kernelagent.core.problem.Fault;
import io.kernelagent.port.Terminal;
import io.vavr.collection.Seq;
import io.vavr.collection.Vector;
import io.vavr.control.Either;

/** A terminal at which nobody sits: what would be left to a person is written down, and ends as its last words say. */
public final class InMemoryTerminal implements Terminal {
    private final boolean isSeen;
    private Vector<Seq<String>> left = Vector.empty();

    /** @param isSeen whether what is printed is seen at it */
    public InMemoryTerminal(boolean isSeen) {
        this.isSeen = isSeen;
    }

    /** The programs that were left to the person. */
    public Seq<Seq<String>> left() {
        return left;
    }

    @Override
    public boolean isTypedAt() {
        return true;
    }

    @Override
    public boolean isAttended() {
        return isSeen;
    }

    @Override
    public Either<Fault, Ending> leave(Seq<String> program) {
        if (program.head().startsWith("/nowhere/")) {
            return Either.left(Fault.harmless("open", ShellWords.line(program), "no such file or folder"));
        }
        left = left.append(program);
        var said = program.last();
        return Either.right(Ending.ofCode(said.startsWith("exit ") ? Integer.parseInt(said.substring(5)) : 0));
    }
}
