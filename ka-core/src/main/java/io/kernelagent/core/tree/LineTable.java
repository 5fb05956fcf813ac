package io.kernelagent.core.tree;

import io.kernelagent.core.text.Bytes;
import io.kernelagent.core.text.TreePath;
import io.vavr.control.Option;
import java.util.Arrays;

/**
 * A text file as a table of line numbers (see {@link LineTexts}) with the owner of each line (see {@link Ownership})
 * and the patches that deleted something in the gap before it (see {@link Tombstones}), changed in place by {@link
 * #splice}.
 *
 * <p>All columns leave a gap where the last change was, as editors do: a change costs the way from the last one, not
 * the size of the file. It lives while one chain is applied, in one thread, and never leaves this package.
 */
final class LineTable {
    private static final int FIRST_GAP = 64;
    /** No patch: the baseline. */
    private static final int NOBODY = -1;

    private final LineTexts texts;
    private int[] ids;
    private final Tombstones tombstones;
    private final Chronicle chronicle;
    private int[] owners;
    private int[] graves;
    /** The tombstone of the gap behind the last line. */
    private int lastGrave = Tombstones.NONE;

    private int[] occurrences;
    private int gapStart;
    private int gapEnd;

    private LineTable(LineTexts texts, int[] ids, int lines, int owner) {
        this.texts = texts;
        this.ids = ids;
        this.tombstones = new Tombstones();
        this.chronicle = new Chronicle(lines, owner);
        this.owners = new int[ids.length];
        this.graves = new int[ids.length];
        this.occurrences = new int[Math.max(16, texts.count())];
        this.gapStart = lines;
        this.gapEnd = ids.length;
        for (int i = 0; i < lines; i++) {
            occurrences[ids[i]]++;
        }
    }

    private LineTable(LineTable other) {
        texts = other.texts;
        ids = other.ids.clone();
        tombstones = other.tombstones.copy();
        chronicle = other.chronicle.copy();
        owners = other.owners.clone();
        graves = other.graves.clone();
        lastGrave = other.lastGrave;
        occurrences = other.occurrences.clone();
        gapStart = other.gapStart;
        gapEnd = other.gapEnd;
    }

    /** The lines of a file as the baseline has it. */
    static LineTable ofBaseline(Bytes content) {
        var table = split(content, NOBODY);
        for (int i = 0; i < table.gapStart; i++) {
            table.owners[i] = -i - 1;
        }
        return table;
    }

    /** The lines of a file that one patch owns whole. */
    static LineTable ofPatch(Bytes content, int owner) {
        var table = split(content, owner);
        Arrays.fill(table.owners, 0, table.gapStart, owner);
        return table;
    }

    private static LineTable split(Bytes content, int owner) {
        var texts = new LineTexts(content.length());
        return content.lend((array, from, to) -> {
            var ids = new int[FIRST_GAP + (to - from) / 24];
            int lines = 0;
            for (int start = from; start < to; lines++) {
                int end = lineEnd(array, start, to);
                ids = lines == ids.length ? Arrays.copyOf(ids, lines * 2) : ids;
                ids[lines] = texts.intern(array, start, end);
                start = end;
            }
            return new LineTable(texts, ids, lines, owner);
        });
    }

    private static int lineEnd(byte[] array, int start, int to) {
        int at = start;
        while (at < to && array[at] != '\n') {
            at++;
        }
        return at < to ? at + 1 : to;
    }

    /** A table that changes on its own. Both go on numbering the same texts: a number never changes what it means. */
    LineTable copy() {
        return new LineTable(this);
    }

    LineTexts texts() {
        return texts;
    }

    int size() {
        return ids.length - (gapEnd - gapStart);
    }

    /** The number of the line at an index, counted from 0. */
    int id(int index) {
        return ids[index < gapStart ? index : index + (gapEnd - gapStart)];
    }

    /** Who wrote the line at an index, numbered as in {@link Ownership}. */
    int owner(int index) {
        return owners[index < gapStart ? index : index + (gapEnd - gapStart)];
    }

    Chronicle chronicle() {
        return chronicle;
    }

    Tombstones tombstones() {
        return tombstones;
    }

    /** Who has deleted something before the line at an index; behind the last line, at the end of the file. */
    int tombstone(int index) {
        return index == size() ? lastGrave : graves[index < gapStart ? index : index + (gapEnd - gapStart)];
    }

    /** How often a line with this number stands in the file. */
    int occurrences(int id) {
        return id < 0 || id >= occurrences.length ? 0 : occurrences[id];
    }

    /** Replaces some lines by others, which the owner has written. */
    void splice(int at, int removed, int[] added, int count, int owner) {
        int grave = tombstone(at);
        moveGap(at);
        for (int i = gapEnd; i < gapEnd + removed; i++) {
            occurrences[ids[i]]--;
        }
        gapEnd += removed;
        makeRoom(count);
        int first = gapStart;
        for (int i = 0; i < count; i++) {
            owners[gapStart] = owner;
            graves[gapStart] = Tombstones.NONE;
            ids[gapStart++] = added[i];
            count(added[i]);
        }
        if (count > 0) {
            graves[first] = grave;
        } else if (removed > 0) {
            bury(tombstones.with(grave, owner));
        }
    }

    /**
     * Puts tombstones before the line behind the change. Where lines took the place of others there is nothing to put:
     * whoever looks across that gap sees a line that tells of its owner. Gaps within what was removed are forgotten:
     * the one who removed it stood across them himself.
     */
    private void bury(int grave) {
        if (gapEnd == ids.length) {
            lastGrave = tombstones.union(grave, lastGrave);
        } else {
            graves[gapEnd] = tombstones.union(grave, graves[gapEnd]);
        }
    }

    private void count(int id) {
        if (id >= occurrences.length) {
            occurrences = Arrays.copyOf(occurrences, Math.max(id + 1, occurrences.length * 2));
        }
        occurrences[id]++;
    }

    private void moveGap(int at) {
        int gap = gapEnd - gapStart;
        if (at < gapStart) {
            shift(at, at + gap, gapStart - at);
        } else if (at > gapStart) {
            shift(gapEnd, gapStart, at - gapStart);
        }
        gapStart = at;
        gapEnd = at + gap;
    }

    private void shift(int from, int to, int length) {
        System.arraycopy(ids, from, ids, to, length);
        System.arraycopy(owners, from, owners, to, length);
        System.arraycopy(graves, from, graves, to, length);
    }

    private void makeRoom(int needed) {
        int gap = gapEnd - gapStart;
        if (gap < needed) {
            int more = Math.max(needed - gap, FIRST_GAP + ids.length / 2);
            ids = widened(ids, more);
            owners = widened(owners, more);
            graves = widened(graves, more);
            gapEnd += more;
        }
    }

    private int[] widened(int[] column, int more) {
        var wide = Arrays.copyOf(column, column.length + more);
        System.arraycopy(column, gapEnd, wide, gapEnd + more, column.length - gapEnd);
        return wide;
    }

    /** The file. */
    Bytes content() {
        int length = 0;
        for (int i = 0; i < size(); i++) {
            length = Math.addExact(length, texts.length(id(i)));
        }
        var content = new byte[length];
        int at = 0;
        for (int i = 0; i < size(); i++) {
            at = texts.write(id(i), content, at);
        }
        return Bytes.wrap(content);
    }

    /** Who owns each line by now. */
    Ownership ownership(Option<TreePath> origin) {
        var all = new int[size()];
        System.arraycopy(owners, 0, all, 0, gapStart);
        System.arraycopy(owners, gapEnd, all, gapStart, owners.length - gapEnd);
        return new Ownership(origin, all);
    }
}
