package io.kernelagent.testkit.memory;

import io.kernelagent.core.fleet.HostName;
import io.kernelagent.core.problem.Fault;
import io.kernelagent.port.HostLocks;
import io.vavr.collection.TreeSet;
import io.vavr.control.Either;
import java.util.function.Supplier;

/** Locks of hosts that live as long as the work. */
public final class InMemoryHostLocks implements HostLocks {
    private TreeSet<HostName> held = TreeSet.empty();

    @Override
    public <R> Either<Fault, R> holding(HostName host, String purpose, Supplier<R> work) {
        if (held.contains(host)) {
            return Either.left(Fault.harmless(purpose, host.text(), "somebody else is at it"));
        }
        held = held.add(host);
        try {
            return Either.right(work.get());
        } finally {
            held = held.remove(host);
        }
    }
}
