package io.kernelagent.core.build.watch;

import java.time.Instant;

/**
 * What one look at a running job shows.
 *
 * @param at when it was looked at
 * @param logBytes how long its log is
 * @param cpuTicks how much time its processes have had on a processor, in any unit
 * @param ioBytes how much they have read and written
 */
public record Pulse(Instant at, long logBytes, long cpuTicks, long ioBytes) {
    /** Whether anything moved since an earlier look: a compiler may be silent for long, and still be at work. */
    boolean movedSince(Pulse earlier) {
        return logBytes != earlier.logBytes || cpuTicks != earlier.cpuTicks || ioBytes != earlier.ioBytes;
    }
}
