package io.kernelagent.core.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import io.kernelagent.core.text.Bytes;
import java.lang.management.ManagementFactory;

/**
 * A bound on what a reader may allocate for bytes of some length: a number, not a time, so that the same bytes pass or
 * fail on any machine.
 */
final class Frugality {
    /** What reading anything at all may take: classes that are loaded, tables, messages. */
    private static final long FIXED = 16L << 20;

    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    private Frugality() {}

    /** Reads, and refuses a reader that took more than its due. */
    static void read(Readers reader, Bytes bytes) {
        long before = THREADS.getThreadAllocatedBytes(Thread.currentThread().getId());
        reader.read(bytes);
        long taken = THREADS.getThreadAllocatedBytes(Thread.currentThread().getId()) - before;
        assertThat(taken)
                .as(() -> reader + " took " + taken + " bytes for " + bytes.length())
                .isLessThan(FIXED + PER_BYTE * bytes.length());
    }

    /** No reader holds more than a few objects for each line, and a line has two bytes at least. */
    private static final long PER_BYTE = 3_000;
}
