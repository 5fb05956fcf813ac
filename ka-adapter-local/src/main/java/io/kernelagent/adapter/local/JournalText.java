package io.kernelagent.adapter.local;

import io.kernelagent.core.journal.Entry;
import io.kernelagent.core.journal.JobId;
import io.kernelagent.core.text.Bytes;
import io.vavr.collection.Iterator;
import io.vavr.collection.Seq;
import io.vavr.collection.Set;
import io.vavr.collection.TreeSet;
import io.vavr.collection.Vector;
import io.vavr.control.Either;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.time.Instant;

/**
 * The whole text of a journal, understood.
 *
 * @param entries what happened, in order
 * @param claimed every job id that was ever given away
 */
record JournalText(Seq<Entry> entries, Set<JobId> claimed) {
    private static final int WINDOW = 64 * 1024;

    /** The lines that have a line end; the left says which of them is damaged and how. */
    static Either<String, JournalText> parse(Bytes text) {
        var sofar = new JournalText(Vector.empty(), TreeSet.empty());
        int number = 1;
        int start = 0;
        for (int end = text.indexOf('\n', 0); end >= 0; end = text.indexOf('\n', start)) {
            var line = JournalLine.parse(text.slice(start, end));
            if (line.isLeft()) {
                return Either.left("line " + number + " " + line.getLeft());
            }
            sofar = sofar.with(line.get());
            start = end + 1;
            number++;
        }
        return Either.right(sofar);
    }

    private JournalText with(JournalLine line) {
        return new JournalText(entries.appendAll(line.entry()), claimed.add(line.job()));
    }

    /** The first number that makes an id nobody has. */
    JobId unusedId(String verb, String subject, Instant at) {
        return Iterator.from(1)
                .map(number -> JobId.of(verb, subject, at, number))
                .find(job -> !claimed.contains(job))
                .get();
    }

    /** Where the next line goes: behind the last line end, found from the back. */
    static long endOfLastLine(FileChannel channel) throws IOException {
        long end = channel.size();
        while (end > 0) {
            long start = Math.max(0, end - WINDOW);
            var window = ByteBuffer.allocate((int) (end - start));
            while (window.hasRemaining() && channel.read(window, start + window.position()) >= 0) {
                // A read may give less than was asked for.
            }
            for (int i = window.position() - 1; i >= 0; i--) {
                if (window.get(i) == '\n') {
                    return start + i + 1;
                }
            }
            end = start;
        }
        return 0;
    }
}
