package io.kernelagent.adapter.ssh;

import io.kernelagent.core.machine.Address;
import io.kernelagent.core.machine.Command;
import io.kernelagent.core.machine.Machine;
import io.kernelagent.core.machine.Ran;
import io.kernelagent.core.machine.TransferCommands;
import io.kernelagent.core.problem.Fault;
import io.kernelagent.port.Commands;
import io.kernelagent.port.Jobs;
import io.kernelagent.port.Machines;
import io.kernelagent.port.Transfer;
import io.vavr.collection.Seq;
import io.vavr.control.Either;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * All machines: those behind an address over SSH, this one as somebody else knows how to. One connection for each
 * machine is shared by all that is done there, until {@link #close}.
 */
public final class SshMachines implements Machines, AutoCloseable {
    /** To read a large file for its sum takes a while, and so does a disk that is told to write everything down. */
    private static final TransferCommands WORDS = new TransferCommands(Duration.ofMinutes(30));

    private final SshSettings settings;
    private final Machines here;
    private final Connections connections;

    /** The ways that these settings open, and the way to this machine. */
    public SshMachines(SshSettings settings, Machines here) {
        this.settings = settings;
        this.here = here;
        this.connections = new Connections(new Connector(settings));
    }

    @Override
    public Commands commands(Machine machine) {
        return machine.fold(() -> here.commands(machine), this::commands);
    }

    private Commands commands(Address address) {
        return new SshCommands(address, connections);
    }

    @Override
    public Jobs jobs(Machine machine) {
        return machine.fold(() -> here.jobs(machine), address -> new SshJobs(commands(address), settings.life()));
    }

    @Override
    public Transfer transfer(Machine machine) {
        return machine.fold(
                () -> here.transfer(machine),
                address -> new SshTransfer(address, commands(address), connections, WORDS));
    }

    /** A few threads take one machine after the other; a connection that was opened for this is closed again. */
    @Override
    public Seq<Either<Fault, Ran>> askEach(Seq<Errand> errands) {
        var askers = Executors.newFixedThreadPool(settings.limits().atOnce(), SshMachines::asker);
        try {
            var answers =
                    errands.map(errand -> askers.submit(() -> ask(errand))).toList();
            return answers.zipWith(errands, SshMachines::answer);
        } finally {
            askers.shutdownNow();
        }
    }

    private static Thread asker(Runnable work) {
        var thread = new Thread(work, "ka-ssh-asker");
        thread.setDaemon(true);
        return thread;
    }

    private Either<Fault, Ran> ask(Errand errand) {
        return errand.machine()
                .fold(
                        () -> here.commands(errand.machine()).run(errand.command()),
                        address -> connections.has(address)
                                ? commands(address).run(errand.command())
                                : askOnce(address, errand.command()));
    }

    /** Over a connection that nobody shares, so that nobody is disturbed when it is closed. */
    private Either<Fault, Ran> askOnce(Address address, Command command) {
        var alone = new Connections(new Connector(settings));
        try {
            return new SshCommands(address, alone).run(command);
        } finally {
            alone.closeAll();
        }
    }

    private static Either<Fault, Ran> answer(Future<Either<Fault, Ran>> asked, Errand errand) {
        try {
            return asked.get();
        } catch (InterruptedException wanted) {
            Thread.currentThread().interrupt();
            return Either.left(Fault.uncertain("ask", errand.machine().toString(), "interrupted"));
        } catch (ExecutionException bug) {
            throw new IllegalStateException("while asking " + errand.machine(), bug.getCause());
        }
    }

    /** Hangs up everywhere; what runs detached goes on. */
    @Override
    public void close() {
        connections.closeAll();
    }
}
