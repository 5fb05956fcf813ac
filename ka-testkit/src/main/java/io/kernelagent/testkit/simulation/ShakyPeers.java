package io.kernelagent.testkit.simulation;

import io.kernelagent.core.fleet.HostName;
import io.kernelagent.core.problem.Fault;
import io.kernelagent.port.Peers;
import io.kernelagent.port.Workspace;
import io.vavr.control.Either;
import java.time.Duration;

/** His in bad weather: a machine may be awake although nobody said so. */
record ShakyPeers(Peers real, Weather weather) implements Peers {
    @Override
    public Either<Fault, Workspace.Done> wake(HostName machine, Duration limit) {
        return weather.effect("wake", machine.text(), () -> real.wake(machine, limit));
    }

    @Override
    public Either<Fault, Workspace.Done> release(HostName machine) {
        return weather.effect("release", machine.text(), () -> real.release(machine));
    }
}
