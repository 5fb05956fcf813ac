package io.kernelagent.port;

import io.kernelagent.core.pkg.RepositoryName;
import io.kernelagent.core.problem.Fault;
import io.vavr.control.Either;
import io.vavr.control.Option;

/**
 * Which snapshot of each repository this machine has seen. pacman cannot tell an old state that somebody serves again;
 * whoever remembers the highest number can.
 */
public interface SeenSnapshots {
    /** The highest number that was ever remembered. A memory that cannot be read is a fault, and never an empty one. */
    Either<Fault, Option<Integer>> highest(RepositoryName repository);

    /** Remembers a number; a smaller one than before changes nothing. */
    Either<Fault, Workspace.Done> remember(RepositoryName repository, int snapshot);
}
