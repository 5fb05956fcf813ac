package io.kernelagent.adapter.local;

import io.kernelagent.core.machine.Command;
import io.kernelagent.core.machine.Ending;
import io.kernelagent.core.machine.Ran;
import io.kernelagent.core.text.Bytes;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A running program with somebody at each of its three ends. */
final class Attended {
    private static final Duration GRACE = Duration.ofSeconds(2);

    private final Process process;
    private final Drain out;
    private final Drain err;
    private final List<Thread> attendants;

    private Attended(Process process, Drain out, Drain err, Bytes input) {
        this.process = process;
        this.out = out;
        this.err = err;
        this.attendants = List.of(thread(out), thread(err));
        thread(() -> feed(process.getOutputStream(), input));
    }

    static Attended of(Process process, Command command) {
        return new Attended(
                process,
                new Drain(process.getInputStream(), command.mostOutput()),
                new Drain(process.getErrorStream(), command.mostOutput()),
                command.input());
    }

    private static Thread thread(Runnable work) {
        var thread = new Thread(work, "ka-command");
        thread.setDaemon(true);
        thread.start();
        return thread;
    }

    private static void feed(OutputStream stream, Bytes input) {
        try (stream) {
            stream.write(input.toArray());
        } catch (IOException unread) {
            // The program does not want its input, which is its own affair.
            return;
        }
    }

    /** Waits for the program and for the end of its outputs, no longer than so long; then it is ended. */
    Ran await(Duration limit) throws InterruptedException {
        long end = System.nanoTime() + limit.toNanos();
        boolean inTime = process.waitFor(end - System.nanoTime(), TimeUnit.NANOSECONDS) && attendantsDone(end);
        if (!inTime) {
            end();
        }
        return new Ran(inTime ? Ending.ofCode(process.exitValue()) : Ending.outOfTime(), out.output(), err.output());
    }

    private boolean attendantsDone(long end) throws InterruptedException {
        for (var attendant : attendants) {
            TimeUnit.NANOSECONDS.timedJoin(attendant, Math.max(1, end - System.nanoTime()));
            if (attendant.isAlive()) {
                return false;
            }
        }
        return true;
    }

    /** Ends the program and everything in its session's first group: politely, then not. */
    void end() throws InterruptedException {
        signal("TERM");
        process.waitFor(GRACE.toMillis(), TimeUnit.MILLISECONDS);
        signal("KILL");
        process.waitFor();
        attendantsDone(System.nanoTime() + GRACE.toNanos());
    }

    private void signal(String name) throws InterruptedException {
        try {
            new ProcessBuilder("sh", "-c", "kill -" + name + " -" + process.pid())
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start()
                    .waitFor();
        } catch (IOException noShell) {
            process.destroyForcibly();
        }
    }
}
