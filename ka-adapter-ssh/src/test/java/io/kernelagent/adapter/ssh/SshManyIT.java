package io.kernelagent.adapter.ssh;

import static org.assertj.core.api.Assertions.assertThat;

import io.kernelagent.core.machine.Command;
import io.kernelagent.port.Machines;
import io.kernelagent.testkit.program.LoopbackSshd;
import io.vavr.collection.List;
import java.lang.management.ManagementFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;

/** Two hundred machines at once: however many there are, few threads ask them. */
@EnabledIf(value = "possible", disabledReason = "bin/setup installs sshd and its user")
class SshManyIT {
    private static final int MACHINES = 200;
    private static final int AT_ONCE = 16;

    /** One asks, one reads, one keeps alive; and those of a connection that was closed need a moment to end. */
    private static final int THREADS_EACH = 5;

    static boolean possible() {
        return LoopbackSshd.isPossible();
    }

    @Test
    void two_hundred_are_asked_with_threads_for_sixteen() {
        var threads = ManagementFactory.getThreadMXBean();
        try (var server = LoopbackSshd.started()) {
            var limits = new SshSettings.Limits(Lan.LIMITS.connect(), Lan.LIMITS.alive(), AT_ONCE);
            var settings =
                    Lan.settings(server.knownHosts(), Lan.key(server.userKey())).within(limits);
            try (var machines = Lan.machines(settings)) {
                var errands = List.range(0, MACHINES)
                        .map(number -> new Machines.Errand(Lan.at(server.port()), Command.of("printf", "" + number)));
                threads.resetPeakThreadCount();
                int before = threads.getThreadCount();
                var answers = machines.askEach(errands);
                assertThat(answers.map(answer -> answer.get().out().bytes().utf8()))
                        .isEqualTo(List.range(0, MACHINES).map(String::valueOf));
                assertThat(threads.getPeakThreadCount() - before).isLessThanOrEqualTo(AT_ONCE * THREADS_EACH);
            }
        }
    }
}
