package io.kernelagent.core.series;

import io.kernelagent.core.patch.LineRange;
import io.kernelagent.core.text.Bytes;
import io.kernelagent.core.text.BytesBuilder;
import io.vavr.collection.Array;
import io.vavr.collection.Seq;
import java.util.ArrayList;

/** Writes changed stretches as hunks with three lines of context; stretches whose contexts touch share a hunk. */
final class HunkWriter {
    private static final int CONTEXT = 3;

    private final TextLines before;
    private final TextLines after;
    private final BytesBuilder text;

    HunkWriter(TextLines before, TextLines after, BytesBuilder text) {
        this.before = before;
        this.after = after;
        this.text = text;
    }

    void write(Seq<Region> regions) {
        hunksOf(regions).forEach(hunk -> writeHunk(hunk, Bytes.EMPTY));
    }

    /** The stretches of each hunk. */
    static Seq<Seq<Region>> hunksOf(Seq<Region> regions) {
        var hunks = new ArrayList<Seq<Region>>();
        var rest = regions;
        while (rest.nonEmpty()) {
            int length = togetherAt(rest);
            hunks.add(rest.take(length));
            rest = rest.drop(length);
        }
        return Array.ofAll(hunks);
    }

    /** How many of the first stretches share one hunk. */
    private static int togetherAt(Seq<Region> regions) {
        int length = 1;
        while (length < regions.length()
                && regions.get(length).oldFrom() - regions.get(length - 1).oldTo() <= 2 * CONTEXT) {
            length++;
        }
        return length;
    }

    /** Writes the stretches as one hunk under a heading, which may be empty. */
    void writeHunk(Seq<Region> regions, Bytes heading) {
        var first = regions.head();
        var last = regions.last();
        int lead = Math.min(CONTEXT, first.oldFrom());
        int trail = Math.min(CONTEXT, before.count() - last.oldTo());
        var old = range(first.oldFrom() - lead, last.oldTo() + trail);
        var fresh = range(first.newFrom() - lead, last.newTo() + trail);
        text.append("@@ -" + old + " +" + fresh + " @@" + (heading.isEmpty() ? "" : " "));
        text.append(heading).append('\n');
        int at = first.oldFrom() - lead;
        for (var region : regions) {
            writeLines(' ', before, at, region.oldFrom());
            writeLines('-', before, region.oldFrom(), region.oldTo());
            writeLines('+', after, region.newFrom(), region.newTo());
            at = region.oldTo();
        }
        writeLines(' ', before, at, last.oldTo() + trail);
    }

    /** An empty range names the line it stands behind. */
    private static LineRange range(int from, int to) {
        return new LineRange(to == from ? from : from + 1, to - from);
    }

    private void writeLines(char mark, TextLines lines, int from, int to) {
        for (int i = from; i < to; i++) {
            var line = lines.line(i);
            text.append(mark).append(line);
            if (line.at(line.length() - 1) != '\n') {
                text.append("\n\\ No newline at end of file\n");
            }
        }
    }
}
