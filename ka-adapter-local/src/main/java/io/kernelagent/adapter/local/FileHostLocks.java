package io.kernelagent.adapter.local;

import io.kernelagent.core.fleet.HostName;
import io.kernelagent.core.problem.Fault;
import io.kernelagent.port.HostLocks;
import io.vavr.control.Either;
import java.time.InstantSource;
import java.util.function.Supplier;

/** A lock file for each host, in the state folder; see {@link LockFile}. */
public final class FileHostLocks implements HostLocks {
    private final LocalSettings settings;
    private final InstantSource clock;

    public FileHostLocks(LocalSettings settings, InstantSource clock) {
        this.settings = settings;
        this.clock = clock;
    }

    @Override
    public <R> Either<Fault, R> holding(HostName host, String purpose, Supplier<R> work) {
        var file = settings.state().resolve("locks").resolve(host.text());
        return new LockFile(file, clock)
                .take(purpose + " " + host)
                .mapLeft(fault -> Fault.harmless(purpose, host.text(), fault.detail()))
                .map(held -> whileHeld(held, work));
    }

    private static <R> R whileHeld(LockFile.Held held, Supplier<R> work) {
        try {
            return work.get();
        } finally {
            held.release();
        }
    }
}
