package io.kernelagent.adapter.local;

import io.kernelagent.core.machine.Ran;
import io.kernelagent.core.text.Bytes;
import io.kernelagent.core.text.BytesBuilder;
import java.io.IOException;
import java.io.InputStream;

/** Reads an output of a program to its end in a thread of its own, and keeps the beginning. */
final class Drain implements Runnable {
    private static final int CHUNK = 1 << 14;

    private final InputStream stream;
    private final BytesBuilder kept = new BytesBuilder();
    private final int most;
    private boolean isCut;

    Drain(InputStream stream, int most) {
        this.stream = stream;
        this.most = most;
    }

    @Override
    public void run() {
        try (stream) {
            var chunk = new byte[CHUNK];
            for (int read = stream.read(chunk); read >= 0; read = stream.read(chunk)) {
                keep(Bytes.copyOf(chunk).slice(0, read));
            }
        } catch (IOException closed) {
            // The program was ended and its outputs with it; what it said before counts.
            keep(Bytes.EMPTY);
        }
    }

    private synchronized void keep(Bytes more) {
        int room = Math.min(most - kept.length(), more.length());
        kept.append(more.slice(0, room));
        isCut |= room < more.length();
    }

    /** What was kept so far. */
    synchronized Ran.Output output() {
        return new Ran.Output(kept.toBytes(), isCut);
    }
}
