package io.kernelagent.port;

import io.kernelagent.core.fleet.HostName;
import io.kernelagent.core.problem.Fault;
import io.vavr.control.Either;
import java.time.Duration;

/**
 * His, the agent that owns the machines: it wakes, releases and provisions them, and we ask. Both calls may be
 * repeated; a machine that is awake stays awake. That the call came through says nothing of the machine: look at it
 * yourself.
 */
public interface Peers {
    /** Asks that a machine be woken, and waits for the answer no longer than the limit. */
    Either<Fault, Workspace.Done> wake(HostName machine, Duration limit);

    /** Says that a machine is no longer needed by us. */
    Either<Fault, Workspace.Done> release(HostName machine);
}
