package io.kernelagent.adapter.ssh;

import io.kernelagent.core.machine.Command;
import io.kernelagent.core.machine.Ending;
import io.kernelagent.core.machine.Ran;
import io.kernelagent.core.text.Bytes;
import io.vavr.control.Option;
import java.io.IOException;
import java.io.OutputStream;
import java.util.concurrent.TimeUnit;
import net.schmizz.sshj.connection.channel.direct.Session;
import net.schmizz.sshj.connection.channel.direct.Signal;

/** A remote command that runs: somebody listens to both outputs, and somebody gives it its input. */
final class Conversation {
    private static final int LAST_WORDS_MILLIS = 5000;

    private final Session.Command remote;
    private final Ear.Listening out;
    private final Ear.Listening err;

    private Conversation(Session.Command remote, int most) {
        this.remote = remote;
        this.out = Ear.to(remote.getInputStream(), most);
        this.err = Ear.to(remote.getErrorStream(), most);
    }

    static Conversation with(Session.Command remote, Command command) {
        var conversation = new Conversation(remote, command.mostOutput());
        var feeder = new Thread(() -> feed(remote.getOutputStream(), command.input()), "ka-ssh-input");
        feeder.setDaemon(true);
        feeder.start();
        return conversation;
    }

    private static void feed(OutputStream stream, Bytes input) {
        try {
            stream.write(input.toArray());
            stream.close();
        } catch (IOException unread) {
            // The command does not want its input, or the connection is gone; its ending tells which.
            return;
        }
    }

    /** What came of it; none when the connection was lost before that was known. */
    Option<Ran> await(Command command) throws InterruptedException {
        long end = System.nanoTime() + command.limit().toNanos();
        if (!out.endsBefore(end) || !err.endsBefore(end)) {
            return Option.some(ran(Ending.outOfTime()));
        }
        return ending().map(this::ran);
    }

    private Ran ran(Ending ending) {
        return new Ran(ending, out.heard(), err.heard());
    }

    private Option<Ending> ending() {
        try {
            remote.join(LAST_WORDS_MILLIS, TimeUnit.MILLISECONDS);
        } catch (IOException late) {
            // The exit status may be there all the same.
            return said();
        }
        return said();
    }

    private Option<Ending> said() {
        var signal = Option.of(remote.getExitSignal()).map(known -> Ending.signalled(known.toString()));
        return signal.orElse(() -> Option.of(remote.getExitStatus()).map(Ending::ofCode));
    }

    /** Asks the machine to end the command; nobody waits for an answer. */
    void interrupt() {
        try {
            remote.signal(Signal.TERM);
        } catch (IOException lost) {
            // The machine ends it by itself, soon after its limit.
            return;
        }
    }
}
