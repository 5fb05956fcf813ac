package io.kernelagent.core.series;

import io.kernelagent.core.tree.Ownership;
import io.vavr.collection.Array;
import io.vavr.collection.Seq;
import io.vavr.control.Option;
import java.util.ArrayList;

/**
 * A stretch of a file that is not the baseline's any more: lines from index to index of the old file, for lines from
 * index to index of the new one.
 */
public record Region(int oldFrom, int oldTo, int newFrom, int newTo) {

    /**
     * The stretches between the lines that the baseline still owns; all of the file when nobody knows the owners. Lines
     * that are equal at either end of a stretch belong to what stayed, whoever wrote them last.
     */
    static Seq<Region> between(TextLines before, TextLines after, Option<Ownership> ownership) {
        var regions = new ArrayList<Region>();
        int oldAt = 0;
        int newAt = 0;
        for (int i = 0; i <= after.count(); i++) {
            int kept = keptAt(i, before, after, ownership);
            if (kept >= 0) {
                var region = new Region(oldAt, kept, newAt, i).trimmed(before, after);
                regions.add(region);
                oldAt = kept + 1;
                newAt = i + 1;
            }
        }
        return Array.ofAll(regions).reject(Region::isEmpty);
    }

    /** The old line that a new line still is, -1 when a patch wrote it; the ends of both files belong together. */
    private static int keptAt(int index, TextLines before, TextLines after, Option<Ownership> ownership) {
        return index == after.count()
                ? before.count()
                : ownership.map(owned -> owned.baselineLineOf(index)).getOrElse(-1);
    }

    /** The same without lines at either end that are equal on both sides. */
    Region trimmed(TextLines before, TextLines after) {
        int head = 0;
        int most = Math.min(oldTo - oldFrom, newTo - newFrom);
        while (head < most && before.hasSameLine(oldFrom + head, after, newFrom + head)) {
            head++;
        }
        int tail = 0;
        while (tail < most - head && before.hasSameLine(oldTo - 1 - tail, after, newTo - 1 - tail)) {
            tail++;
        }
        return new Region(oldFrom + head, oldTo - tail, newFrom + head, newTo - tail);
    }

    boolean isEmpty() {
        return oldFrom == oldTo && newFrom == newTo;
    }
}
