package io.kernelagent.adapter.local;

import io.kernelagent.core.fleet.HostName;
import io.kernelagent.core.machine.Command;
import io.kernelagent.core.problem.Fault;
import io.kernelagent.core.text.Bytes;
import io.kernelagent.port.Commands;
import io.kernelagent.port.Peers;
import io.kernelagent.port.Workspace;
import io.vavr.collection.Seq;
import io.vavr.control.Either;
import java.time.Duration;

/**
 * Asks His through a command of this machine: one request of JSON on its standard input, {@code {"tool": "wake-host",
 * "host": "nuccies"}}. That it ends with 0 is the answer; what it prints is for its own log.
 */
public final class CommandPeers implements Peers {
    private static final Duration USUAL = Duration.ofMinutes(1);

    private final Seq<String> words;
    private final Commands here;

    /**
     * @param words the command; empty where there is no His
     * @param here runs it
     */
    public CommandPeers(Seq<String> words, Commands here) {
        this.words = words;
        this.here = here;
    }

    @Override
    public Either<Fault, Workspace.Done> wake(HostName machine, Duration limit) {
        return ask("wake-host", machine, limit);
    }

    @Override
    public Either<Fault, Workspace.Done> release(HostName machine) {
        return ask("release-host", machine, USUAL);
    }

    /** A name of a host is letters, digits, dots and hyphens: nothing in it could end a string of JSON. */
    private Either<Fault, Workspace.Done> ask(String tool, HostName machine, Duration limit) {
        if (words.isEmpty()) {
            return Either.left(Fault.harmless(
                    tool, machine.text(), "ka.yaml names no His: add peers.his, or wake: always for this machine"));
        }
        var request = Bytes.utf8("{\"tool\": \"" + tool + "\", \"host\": \"" + machine + "\"}\n");
        return here.run(Command.of(words).reading(request).within(limit))
                .flatMap(ran -> ran.whole(tool, machine.text(), Fault.Effect.UNKNOWN))
                .map(answer -> Workspace.Done.DONE);
    }
}
