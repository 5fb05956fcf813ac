package io.kernelagent.adapter.ssh;

import io.kernelagent.core.machine.Address;
import io.kernelagent.core.problem.Fault;
import io.vavr.control.Either;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** One connection for each machine, opened when it is first needed and again when it was lost. */
final class Connections {
    private final Connector connector;
    private final Map<Address, Connection> open = new ConcurrentHashMap<>();
    private final Map<Address, Object> doors = new ConcurrentHashMap<>();

    Connections(Connector connector) {
        this.connector = connector;
    }

    boolean has(Address address) {
        var known = open.get(address);
        return known != null && known.isOpen();
    }

    /** The connection to a machine; several who want it at once open it once. */
    Either<Fault, Connection> to(Address address) {
        synchronized (doors.computeIfAbsent(address, door -> new Object())) {
            var known = open.get(address);
            if (known != null && known.isOpen()) {
                return Either.right(known);
            }
            return connector.open(address).peek(connection -> open.put(address, connection));
        }
    }

    /** Hangs up. The next who wants this machine connects anew. */
    void drop(Address address) {
        var known = open.remove(address);
        if (known != null) {
            known.close();
        }
    }

    void closeAll() {
        java.util.List.copyOf(open.keySet()).forEach(this::drop);
    }
}
