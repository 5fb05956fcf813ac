package io.kernelagent.port;

import io.kernelagent.core.fleet.HostName;
import io.kernelagent.core.problem.Fault;
import io.vavr.control.Either;
import java.util.function.Supplier;

/** Keeps two processes from building for one host at once, however long it takes, while other hosts go on. */
public interface HostLocks {
    /**
     * Runs something while nobody else holds the lock of this host. Left when it is held already; the fault names the
     * holder and since when. A holder that died holds nothing.
     */
    <R> Either<Fault, R> holding(HostName host, String purpose, Supplier<R> work);
}
