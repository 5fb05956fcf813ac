package io.kernelagent.testkit.memory;

import static org.assertj.core.api.Assertions.assertThat;

import io.kernelagent.core.journal.JobId;
import io.kernelagent.core.machine.Address;
import io.kernelagent.core.machine.Command;
import io.kernelagent.core.machine.DetachedJob;
import io.kernelagent.core.machine.JobPlace;
import io.kernelagent.core.machine.JobSight;
import io.kernelagent.core.machine.Machine;
import io.kernelagent.core.machine.MachinePath;
import io.kernelagent.core.text.Bytes;
import io.kernelagent.core.text.GivenFile;
import io.kernelagent.port.Commands;
import io.kernelagent.port.Jobs;
import io.kernelagent.port.Machines;
import io.kernelagent.port.Transfer;
import io.kernelagent.testkit.contract.CommandsContract;
import io.kernelagent.testkit.contract.JobsContract;
import io.kernelagent.testkit.contract.TransferContract;
import io.vavr.collection.List;
import io.vavr.control.Option;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class InMemoryMachineTest implements CommandsContract, JobsContract, TransferContract {
    private static final DetachedJob JOB = new DetachedJob(
            new JobPlace(new JobId("job"), MachinePath.of("/jobs")), Command.of("sh", "-c", LONG), Option.none());

    private final SteppedClock clock = SteppedClock.at("2026-11-21T06:30:00Z");
    private final InMemoryMachine machine = new InMemoryMachine(clock, new FewPrograms());

    @Override
    public Commands commands() {
        return machine;
    }

    @Override
    public Jobs jobs() {
        return machine.jobs();
    }

    @Override
    public Transfer transfer() {
        return machine;
    }

    @Override
    public MachinePath folder() {
        return MachinePath.of("/var/tmp/jobs");
    }

    @Override
    public void pass() {
        clock.pass(Duration.ofMillis(500));
    }

    @Override
    public GivenFile ours(String name, Option<Bytes> content) {
        return machine.ours(GivenFile.named(name), content);
    }

    @Override
    public Option<Bytes> contentOf(GivenFile file) {
        return machine.contentOf(file);
    }

    @Test
    void a_reboot_loses_what_runs_and_nothing_that_has_ended() {
        var over = new DetachedJob(
                new JobPlace(new JobId("over"), MachinePath.of("/jobs")), Command.of("true"), Option.none());
        machine.jobs().start(JOB);
        machine.jobs().start(over);
        machine.jobs().lose(JobSight.Reason.REBOOTED);
        assertThat(((JobSight.Lost) machine.jobs().look(JOB.place(), 0).get()).reason())
                .isEqualTo(JobSight.Reason.REBOOTED);
        assertThat(machine.jobs().look(over.place(), 0).get()).isInstanceOf(JobSight.Ended.class);
        assertThat(machine.jobs().start(JOB).get()).isInstanceOf(JobSight.Lost.class);
        assertThat(machine.jobs().starts()).isEqualTo(2);
    }

    @Test
    void machines_are_told_apart_by_their_names() {
        var away = Machine.at(new Address("builder", "nuccies", 22));
        var other = new InMemoryMachine(clock, new FewPrograms());
        var machines = new InMemoryMachines().with(Machine.here(), machine).with(away, other);
        var errands = List.of(away, Machine.here())
                .map(name -> new Machines.Errand(name, Command.of("printf", name.toString())));
        assertThat(machines.askEach(errands)
                        .map(answer -> answer.get().out().bytes().utf8()))
                .containsExactly("builder@nuccies", "this machine");
        assertThat(other.ran()).hasSize(1);
    }
}
