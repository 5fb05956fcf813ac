package io.kernelagent.bench;

import io.kernelagent.adapter.local.LocalMachines;
import io.kernelagent.adapter.ssh.SshMachines;
import io.kernelagent.adapter.ssh.SshSettings;
import io.kernelagent.core.machine.Address;
import io.kernelagent.core.machine.Command;
import io.kernelagent.core.machine.JobCommands;
import io.kernelagent.core.machine.Machine;
import io.kernelagent.port.Machines;
import io.vavr.collection.List;
import io.vavr.control.Option;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;

/**
 * Asks many machines for their kernel release at once, as {@code ka-bench/bin/fleet-sweep} wants it: the words are the
 * user, the key, the known_hosts file, how many at once, and the ports on the loopback device.
 */
public final class FleetSweep {
    private FleetSweep() {}

    public static void main(String[] words) throws IOException {
        var door = SshSettings.Door.of(
                List.of(Path.of(words[2])),
                SshSettings.Identities.NONE.with(new SshSettings.KeyFile(Path.of(words[1]), Option.none())));
        var limits = new SshSettings.Limits(Duration.ofMinutes(5), Duration.ofMinutes(1), Integer.parseInt(words[3]));
        var errands = List.of(words)
                .drop(4)
                .map(port -> Machine.at(new Address(words[0], "127.0.0.1", Integer.parseInt(port))))
                .map(machine -> new Machines.Errand(machine, Command.of("uname", "-r")));
        long begin = System.nanoTime();
        try (var machines =
                new SshMachines(SshSettings.of(door).within(limits), new LocalMachines(JobCommands.usual()))) {
            var answers = machines.askEach(errands);
            long end = System.nanoTime();
            answers.filter(answer -> answer.isLeft())
                    .headOption()
                    .forEach(fault -> System.err.println(fault.getLeft()));
            report(answers.count(answer -> answer.exists(ran -> ran.isGood())), end - begin);
        }
        System.exit(0);
    }

    private static void report(int answered, long nanos) throws IOException {
        var peak = Files.readAllLines(Path.of("/proc/self/status")).stream()
                .filter(line -> line.startsWith("VmHWM"))
                .map(line -> Integer.parseInt(line.replaceAll("\\D", "")) / 1024)
                .findFirst()
                .orElse(0);
        System.out.printf(
                Locale.ROOT,
                "%d answered, %.2f s in the sweep alone, %d threads and %d MB at most%n",
                answered,
                nanos / 1e9,
                ManagementFactory.getThreadMXBean().getPeakThreadCount(),
                peak);
    }
}
