package io.kernelagent.adapter.ssh;

import io.kernelagent.core.machine.Ran;
import io.kernelagent.core.text.Bytes;
import io.kernelagent.core.text.BytesBuilder;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/** Keeps the beginning of an output of a remote command, and lets the rest pass. */
final class Ear extends OutputStream {
    private final BytesBuilder kept = new BytesBuilder();
    private final int most;
    private boolean isCut;

    private Ear(int most) {
        this.most = most;
    }

    /** Listens in a thread of its own, until the output ends or the connection does. */
    static Listening to(InputStream stream, int most) {
        var ear = new Ear(most);
        var thread = new Thread(() -> ear.listen(stream), "ka-ssh-output");
        thread.setDaemon(true);
        thread.start();
        return new Listening(ear, thread);
    }

    private void listen(InputStream stream) {
        try {
            stream.transferTo(this);
        } catch (IOException lost) {
            // Whether the command came to its end is told by its exit status, which will not be there.
            return;
        }
    }

    @Override
    public void write(int octet) {
        write(new byte[] {(byte) octet}, 0, 1);
    }

    @Override
    public synchronized void write(byte[] heard, int from, int length) {
        int room = Math.min(most - kept.length(), length);
        kept.append(Bytes.wrap(heard).slice(from, from + room));
        isCut |= room < length;
    }

    private synchronized Ran.Output output() {
        return new Ran.Output(kept.toBytes(), isCut);
    }

    /** An ear and the thread that it listens in. */
    record Listening(Ear ear, Thread thread) {
        /** Whether the output ended before this moment of {@link System#nanoTime()}. */
        boolean endsBefore(long moment) throws InterruptedException {
            long millis = Math.max(1, (moment - System.nanoTime()) / 1_000_000);
            thread.join(millis);
            return !thread.isAlive();
        }

        Ran.Output heard() {
            return ear.output();
        }
    }
}
