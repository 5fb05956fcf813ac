package io.kernelagent.adapter.ssh;

import io.kernelagent.core.machine.Address;
import io.kernelagent.core.machine.Command;
import io.kernelagent.core.machine.Ending;
import io.kernelagent.core.machine.Ran;
import io.kernelagent.core.machine.ShellLine;
import io.kernelagent.core.machine.ShellWords;
import io.kernelagent.core.problem.Fault;
import io.kernelagent.port.Commands;
import io.vavr.collection.List;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.io.IOException;
import net.schmizz.sshj.connection.channel.direct.Session;

/** Runs commands on a machine behind an address. */
final class SshCommands implements Commands {
    private final Address address;
    private final Connections connections;

    SshCommands(Address address, Connections connections) {
        this.address = address;
        this.connections = connections;
    }

    @Override
    public Either<Fault, Ran> run(Command command) {
        return session().flatMap(session -> run(session, command));
    }

    /**
     * A channel on the connection. A connection that was lost while nobody used it is noticed here first, and nothing
     * was begun: so the next one is opened at once.
     */
    private Either<Fault, Session> session() {
        boolean isUsed = connections.has(address);
        var session = session(address);
        return isUsed && session.isLeft() ? session(address) : session;
    }

    private Either<Fault, Session> session(Address to) {
        return connections.to(to).flatMap(connection -> {
            try {
                return Either.right(connection.client().startSession());
            } catch (IOException failure) {
                connections.drop(to);
                return Either.left(Fault.harmless("open a channel", to.toString(), SshFaults.reason(failure)));
            }
        });
    }

    private Either<Fault, Ran> run(Session session, Command command) {
        var line = ShellWords.line(List.of("exec", "sh", "-c", ShellLine.limited(command)));
        try {
            var conversation = Conversation.with(session.exec(line), command);
            return answered(conversation, command)
                    .peek(ran -> leave(session, ran))
                    .peekLeft(fault -> connections.drop(address));
        } catch (IOException failure) {
            connections.drop(address);
            return Either.left(Fault.uncertain("run " + command.words().head(), target(), SshFaults.reason(failure)));
        }
    }

    private Either<Fault, Ran> answered(Conversation conversation, Command command) {
        try {
            Option<Ran> ran = conversation.await(command);
            ran.filter(answer -> answer.ending().equals(Ending.outOfTime())).forEach(late -> conversation.interrupt());
            return ran.toEither(() -> lost(command, "the connection was lost before the command had ended"));
        } catch (InterruptedException wanted) {
            conversation.interrupt();
            Thread.currentThread().interrupt();
            return Either.left(lost(command, "interrupted; the machine was asked to end the command"));
        }
    }

    private Fault lost(Command command, String detail) {
        return Fault.uncertain("run " + command.words().head(), target(), detail);
    }

    private String target() {
        return "on " + address;
    }

    /** To close a channel means to wait for the other side, so one that is late is left with its connection. */
    private void leave(Session session, Ran ran) {
        if (ran.ending().equals(Ending.outOfTime())) {
            connections.drop(address);
            return;
        }
        try {
            session.close();
        } catch (IOException gone) {
            connections.drop(address);
        }
    }
}
