package io.kernelagent.adapter.local;

import io.kernelagent.core.machine.JobCommands;
import io.kernelagent.core.machine.Machine;
import io.kernelagent.core.machine.Ran;
import io.kernelagent.core.problem.Fault;
import io.kernelagent.port.Commands;
import io.kernelagent.port.Jobs;
import io.kernelagent.port.Machines;
import io.kernelagent.port.Transfer;
import io.vavr.collection.Seq;
import io.vavr.control.Either;

/** This machine, and no way to any other: whoever asks it for one has wired the house wrongly. */
public final class LocalMachines implements Machines {
    private final JobCommands life;

    /** How detached jobs are looked after here. */
    public LocalMachines(JobCommands life) {
        this.life = life;
    }

    @Override
    public Commands commands(Machine machine) {
        return here(machine, new LocalCommands());
    }

    @Override
    public Jobs jobs(Machine machine) {
        return here(machine, new LocalJobs(life));
    }

    @Override
    public Transfer transfer(Machine machine) {
        return here(machine, new LocalTransfer());
    }

    @Override
    public Seq<Either<Fault, Ran>> askEach(Seq<Errand> errands) {
        return errands.map(errand -> commands(errand.machine()).run(errand.command()));
    }

    private static <A> A here(Machine machine, A way) {
        return machine.fold(() -> way, address -> {
            throw new IllegalStateException("there is no way from here to " + address);
        });
    }
}
