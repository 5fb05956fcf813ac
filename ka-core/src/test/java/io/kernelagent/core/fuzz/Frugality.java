package io.kernelagent.core.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import io.kernelagent.core.text.Bytes;
import java.lang.management.ManagementFactory;
import java.util.EnumSet;
import java.util.Set;

/**
 * A bound on what a reader may allocate for bytes of some length: a number, not a time, so that the same bytes pass or
 * fail on any machine.
 */
final class Frugality {
    /** Tables, messages, and a class here and there that only this input needs. */
    private static final long FIXED = 8L << 20;
    /** No reader holds more than a few objects for each line, and a line has one byte at least. */
    private static final long PER_BYTE = 3_000;

    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    private static final Set<Readers> WARM = EnumSet.noneOf(Readers.class);

    private Frugality() {}

    /**
     * Reads, and refuses a reader that took more than its due. What loading its classes takes is not counted: samples
     * load most of them, and what takes too much because it needs yet another one does not take it twice.
     */
    static void read(Readers reader, Bytes bytes) {
        if (WARM.add(reader)) {
            Samples.of(reader).forEach(reader::read);
            Samples.of(reader)
                    .map(sample -> sample.slice(0, sample.length() / 2))
                    .forEach(reader::read);
        }
        long due = FIXED + PER_BYTE * bytes.length();
        if (taken(reader, bytes) >= due) {
            long taken = taken(reader, bytes);
            assertThat(taken)
                    .as(() -> reader + " took " + taken + " bytes for " + bytes.length())
                    .isLessThan(due);
        }
    }

    private static long taken(Readers reader, Bytes bytes) {
        long before = THREADS.getThreadAllocatedBytes(Thread.currentThread().getId());
        reader.read(bytes);
        return THREADS.getThreadAllocatedBytes(Thread.currentThread().getId()) - before;
    }
}
