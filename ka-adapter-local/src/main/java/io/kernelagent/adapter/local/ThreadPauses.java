package io.kernelagent.adapter.local;

import io.kernelagent.port.Pauses;
import java.time.Duration;

/** Pauses of the current thread. Who interrupts it wants an end, and is not held up. */
public final class ThreadPauses implements Pauses {
    @Override
    public void rest(Duration time) {
        try {
            Thread.sleep(time.toMillis());
        } catch (InterruptedException wanted) {
            Thread.currentThread().interrupt();
        }
    }
}
