package io.kernelagent.verb;

import io.kernelagent.core.problem.Fault;
import io.kernelagent.port.Pauses;
import io.kernelagent.port.Workspace;
import io.vavr.control.Either;
import java.time.Duration;
import java.util.function.Function;
import java.util.function.Supplier;

/** Takes the workspace's lock, and waits for it a while: nobody holds it for long, and what was compiled waits too. */
record InTurn(Workspace workspace, Pauses pauses) {
    private static final Duration BETWEEN_TRIES = Duration.ofSeconds(1);
    private static final int MOST_TRIES = 60;

    /** What the work came to; left when it failed, or when somebody else had the lock all the time. */
    <R> Either<Fault, R> exclusively(String purpose, Supplier<Either<Fault, R>> work) {
        var worked = workspace.exclusively(purpose, work);
        for (int tries = 1; worked.isLeft() && tries < MOST_TRIES; tries++) {
            pauses.rest(BETWEEN_TRIES);
            worked = workspace.exclusively(purpose, work);
        }
        return worked.flatMap(Function.identity());
    }
}
