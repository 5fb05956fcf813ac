package io.kernelagent.port;

import io.kernelagent.core.machine.Ending;
import io.kernelagent.core.problem.Fault;
import io.vavr.collection.Seq;
import io.vavr.control.Either;

/** Where the person sits who runs us. */
public interface Terminal {
    /** Whether what we read is typed at one. */
    boolean isTypedAt();

    /** Whether what we print is seen at one, and what we read typed at it: somebody can be left to it. */
    boolean isAttended();

    /** Leaves a program to the person until that program ends; left when it cannot be begun. */
    Either<Fault, Ending> leave(Seq<String> program);
}
