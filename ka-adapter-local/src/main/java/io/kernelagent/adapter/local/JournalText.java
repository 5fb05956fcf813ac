package io.kernelagent.adapter.local;

import io.kernelagent.core.journal.Entry;
import io.kernelagent.core.journal.JobId;
import io.kernelagent.core.text.Bytes;
import io.vavr.collection.Iterator;
import io.vavr.collection.Seq;
import io.vavr.collection.Vector;
import io.vavr.control.Either;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.time.Instant;

/** The whole text of a journal. */
final class JournalText {
    private static final int WINDOW = 64 * 1024;

    private JournalText() {}

    /** What happened, in order, by the lines that have a line end; the left says which is damaged and how. */
    static Either<String, Seq<Entry>> entries(Bytes text) {
        var sofar = Vector.<Entry>empty();
        int number = 1;
        int start = 0;
        for (int end = text.indexOf('\n', 0); end >= 0; end = text.indexOf('\n', start)) {
            var line = JournalLine.parse(text.slice(start, end));
            if (line.isLeft()) {
                return Either.left("line " + number + " " + line.getLeft());
            }
            sofar = sofar.appendAll(line.get().entry());
            start = end + 1;
            number++;
        }
        return Either.right(sofar);
    }

    /**
     * The first number that makes an id nobody has. An id stands in its lines as it is, between quotes: whoever only
     * asks for a new one need not understand a journal of many years.
     */
    static JobId unusedId(Bytes text, String verb, String subject, Instant at) {
        return Iterator.from(1)
                .map(number -> JobId.of(verb, subject, at, number))
                .find(job -> !text.contains(Bytes.utf8('"' + job.text() + '"')))
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
