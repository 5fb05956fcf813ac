package io.kernelagent.core.tree;

import io.kernelagent.core.text.Bytes;
import io.kernelagent.core.text.TreePath;
import io.vavr.control.Option;
import java.util.ArrayDeque;
import java.util.Arrays;

/**
 * Which lines of a file are still lines of an older one, where nobody knows what was done in between: a patience diff.
 * Lines that stand once in either file hold the two together; between them, and at the ends, equal lines belong to each
 * other. It is a guess like any diff, though the same one everywhere, and never enters what promote publishes.
 *
 * @see <a href="https://bramcohen.livejournal.com/73318.html">patience diff, as Bram Cohen describes it</a>
 */
public final class Alignment {
    private static final int NONE = -1;
    /** Whoever wrote the lines that are new: there is only one patch. */
    private static final int PATCH = 0;

    private final int[] old;
    private final int[] fresh;
    /** For each new line the old one that it still is. */
    private final int[] kept;

    private final int[] oldCount;
    private final int[] freshCount;
    private final int[] oldPlace;
    private final ArrayDeque<Block> open = new ArrayDeque<>();

    private Alignment(int[] old, int[] fresh, int texts) {
        this.old = old;
        this.fresh = fresh;
        this.kept = new int[fresh.length];
        this.oldCount = new int[texts];
        this.freshCount = new int[texts];
        this.oldPlace = new int[texts];
        Arrays.fill(kept, NONE);
    }

    /** Who wrote each line of the new file, when the old one is the baseline's at this path. */
    public static Ownership of(TreePath path, Bytes old, Bytes fresh) {
        var texts = new LineTexts(old.length() + fresh.length());
        var oldLines = lines(old, texts);
        var freshLines = lines(fresh, texts);
        return new Ownership(Option.some(path), new Alignment(oldLines, freshLines, texts.count()).owners());
    }

    private static int[] lines(Bytes content, LineTexts texts) {
        var table = LineTable.ofBaseline(content);
        var ids = new int[table.size()];
        for (int i = 0; i < ids.length; i++) {
            ids[i] = table.texts().text(table.id(i)).<Integer>lend(texts::intern);
        }
        return ids;
    }

    private int[] owners() {
        open.push(new Block(0, old.length, 0, fresh.length));
        while (!open.isEmpty()) {
            align(open.pop());
        }
        var owners = new int[fresh.length];
        for (int i = 0; i < owners.length; i++) {
            owners[i] = kept[i] == NONE ? PATCH : -kept[i] - 1;
        }
        return owners;
    }

    private void align(Block block) {
        var inner = withoutEnds(block);
        var anchors = inner.isOneSided() ? new int[0] : increasing(unique(inner));
        int oldFrom = inner.oldFrom;
        int freshFrom = inner.freshFrom;
        for (int at : anchors) {
            kept[at] = oldPlace[fresh[at]];
        }
        for (int at : anchors) {
            open.push(new Block(oldFrom, kept[at], freshFrom, at));
            oldFrom = kept[at] + 1;
            freshFrom = at + 1;
        }
        if (anchors.length > 0) {
            open.push(new Block(oldFrom, inner.oldTo, freshFrom, inner.freshTo));
        }
    }

    /** Equal lines at both ends belong to each other. */
    private Block withoutEnds(Block block) {
        int oldFrom = block.oldFrom;
        int freshFrom = block.freshFrom;
        while (oldFrom < block.oldTo && freshFrom < block.freshTo && old[oldFrom] == fresh[freshFrom]) {
            kept[freshFrom++] = oldFrom++;
        }
        int oldTo = block.oldTo;
        int freshTo = block.freshTo;
        while (oldFrom < oldTo && freshFrom < freshTo && old[oldTo - 1] == fresh[freshTo - 1]) {
            kept[--freshTo] = --oldTo;
        }
        return new Block(oldFrom, oldTo, freshFrom, freshTo);
    }

    /** The new lines, from the top down, that stand once on either side of the block. */
    private int[] unique(Block block) {
        for (int i = block.oldFrom; i < block.oldTo; i++) {
            oldCount[old[i]]++;
            oldPlace[old[i]] = i;
        }
        for (int i = block.freshFrom; i < block.freshTo; i++) {
            freshCount[fresh[i]]++;
        }
        var found = new int[block.freshTo - block.freshFrom];
        int count = 0;
        for (int i = block.freshFrom; i < block.freshTo; i++) {
            if (freshCount[fresh[i]] == 1 && oldCount[fresh[i]] == 1) {
                found[count++] = i;
            }
        }
        forget(block);
        return Arrays.copyOf(found, count);
    }

    private void forget(Block block) {
        for (int i = block.oldFrom; i < block.oldTo; i++) {
            oldCount[old[i]] = 0;
        }
        for (int i = block.freshFrom; i < block.freshTo; i++) {
            freshCount[fresh[i]] = 0;
        }
    }

    /** The longest run of these lines whose old places increase too: the piles of the game of patience. */
    private int[] increasing(int[] lines) {
        var tops = new int[lines.length];
        var before = new int[lines.length];
        int piles = 0;
        for (int i = 0; i < lines.length; i++) {
            int pile = pileFor(lines, tops, piles, oldPlace[fresh[lines[i]]]);
            before[i] = pile == 0 ? NONE : tops[pile - 1];
            tops[pile] = i;
            piles = Math.max(piles, pile + 1);
        }
        var run = new int[piles];
        for (int i = piles == 0 ? NONE : tops[piles - 1], at = piles - 1; at >= 0; i = before[i], at--) {
            run[at] = lines[i];
        }
        return run;
    }

    private int pileFor(int[] lines, int[] tops, int piles, int place) {
        int low = 0;
        int high = piles;
        while (low < high) {
            int middle = (low + high) >>> 1;
            boolean isBefore = oldPlace[fresh[lines[tops[middle]]]] < place;
            low = isBefore ? middle + 1 : low;
            high = isBefore ? high : middle;
        }
        return low;
    }

    /** A stretch of either file. */
    private record Block(int oldFrom, int oldTo, int freshFrom, int freshTo) {
        boolean isOneSided() {
            return oldFrom == oldTo || freshFrom == freshTo;
        }
    }
}
