package io.kernelagent.port;

import io.kernelagent.core.problem.Fault;
import io.vavr.control.Either;
import java.util.function.Supplier;

/** Changes the repository that is published to. */
public interface Repositories extends SnapshotStore {
    /** Runs something while nobody else changes this repository, see {@link Workspace#exclusively}. */
    <R> Either<Fault, R> exclusively(String purpose, Supplier<R> work);
}
