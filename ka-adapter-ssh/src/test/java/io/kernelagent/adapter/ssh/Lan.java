package io.kernelagent.adapter.ssh;

import io.kernelagent.core.machine.Address;
import io.kernelagent.core.machine.JobCommands;
import io.kernelagent.core.machine.Machine;
import io.kernelagent.port.Machines;
import io.kernelagent.testkit.memory.InMemoryMachines;
import io.kernelagent.testkit.program.LoopbackSshd;
import io.vavr.collection.List;
import io.vavr.control.Option;
import java.nio.file.Path;
import java.time.Duration;

/** How tests get to a server on the loopback device. */
final class Lan {
    static final SshSettings.Limits LIMITS = new SshSettings.Limits(Duration.ofMinutes(2), Duration.ofMinutes(1), 4);

    private Lan() {}

    static SshSettings settings(Path knownHosts, SshSettings.Identities identities) {
        var life = new JobCommands(Duration.ofMinutes(2), Duration.ofSeconds(1));
        return SshSettings.of(SshSettings.Door.of(List.of(knownHosts), identities))
                .within(LIMITS)
                .living(life);
    }

    static SshSettings.Identities key(Path file) {
        return SshSettings.Identities.NONE.with(new SshSettings.KeyFile(file, Option.none()));
    }

    static SshMachines machines(SshSettings settings) {
        Machines nowhere = new InMemoryMachines();
        return new SshMachines(settings, nowhere);
    }

    static Machine at(int port) {
        return Machine.at(address(port));
    }

    static Address address(int port) {
        return new Address(LoopbackSshd.user(), "127.0.0.1", port);
    }
}
