package io.kernelagent.rulefixture.core.scope;

import java.time.Instant;

/** Reads the world. */
final class ReadsTheClock {
    private ReadsTheClock() {}

    static Instant today() {
        return Instant.now();
    }
}
