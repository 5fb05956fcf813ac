package io.kernelagent.core.machine;

import io.kernelagent.core.text.Bytes;

/**
 * A part of a job's log.
 *
 * @param from where the part begins, in bytes
 * @param part the bytes from there on, as many as were asked for at most
 * @param size how long the log was when it was looked at
 */
public record JobLog(long from, Bytes part, long size) {
    /** The log of a job that has not said anything. */
    public static final JobLog EMPTY = new JobLog(0, Bytes.EMPTY, 0);

    /** Where no log reaches: who looks from there gets nothing of it but its size. */
    public static final long BEYOND = 1L << 52;

    /** Where the next part begins. */
    public long next() {
        return from + part.length();
    }
}
