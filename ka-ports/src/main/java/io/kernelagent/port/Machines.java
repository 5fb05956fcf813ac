package io.kernelagent.port;

import io.kernelagent.core.machine.Command;
import io.kernelagent.core.machine.Machine;
import io.kernelagent.core.machine.Ran;
import io.kernelagent.core.problem.Fault;
import io.vavr.collection.Seq;
import io.vavr.control.Either;

/** The ways to all machines. Naming one asks nothing of it yet; whether it can be reached is seen by the first call. */
public interface Machines {
    Commands commands(Machine machine);

    Jobs jobs(Machine machine);

    Transfer transfer(Machine machine);

    /**
     * Asks many machines at once, a bounded number at a time; the answers stand in the order of the questions. One that
     * does not answer holds up no other for longer than its own limits.
     */
    Seq<Either<Fault, Ran>> askEach(Seq<Errand> errands);

    /** A command for a machine. */
    record Errand(Machine machine, Command command) {}
}
