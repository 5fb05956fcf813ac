package io.kernelagent.testkit.memory;

import io.kernelagent.core.machine.Machine;
import io.kernelagent.core.machine.Ran;
import io.kernelagent.core.problem.Fault;
import io.kernelagent.port.Commands;
import io.kernelagent.port.Jobs;
import io.kernelagent.port.Machines;
import io.kernelagent.port.Transfer;
import io.vavr.collection.LinkedHashMap;
import io.vavr.collection.Seq;
import io.vavr.control.Either;

/** Machines in memory, by name. To ask for one that is not there is a mistake of the test. */
public final class InMemoryMachines implements Machines {
    private LinkedHashMap<Machine, InMemoryMachine> all = LinkedHashMap.empty();

    /** These machines and one more. */
    public InMemoryMachines with(Machine name, InMemoryMachine machine) {
        all = all.put(name, machine);
        return this;
    }

    public InMemoryMachine of(Machine name) {
        return all.get(name).getOrElseThrow(() -> new AssertionError("the test has no machine " + name));
    }

    @Override
    public Commands commands(Machine machine) {
        return of(machine);
    }

    @Override
    public Jobs jobs(Machine machine) {
        return of(machine).jobs();
    }

    @Override
    public Transfer transfer(Machine machine) {
        return of(machine);
    }

    @Override
    public Seq<Either<Fault, Ran>> askEach(Seq<Errand> errands) {
        return errands.map(errand -> commands(errand.machine()).run(errand.command()));
    }
}
