package io.kernelagent.core.tree;

import io.kernelagent.core.patch.Hunk;
import io.kernelagent.core.patch.HunkLines;
import java.util.Arrays;
import java.util.function.Predicate;

/**
 * One side of a hunk as the numbers that its lines have in a file: what has to stand there before, or what stands there
 * afterwards.
 */
final class HunkImage {
    private final int[] ids;
    private final int leading;
    private final int trailing;
    private final boolean endsFile;
    private final boolean isTorn;

    private HunkImage(int[] ids, Shape shape) {
        this.ids = ids;
        this.leading = shape.leading;
        this.trailing = shape.trailing;
        this.endsFile = shape.endsFile;
        this.isTorn = shape.isTorn;
    }

    /** The lines that have to be there. */
    static HunkImage before(Hunk hunk, LineTexts texts) {
        return of(hunk, hunk.actual().old(), texts, HunkLines.Kind::isOld);
    }

    /** The lines that the hunk leaves. */
    static HunkImage after(Hunk hunk, LineTexts texts) {
        return of(hunk, hunk.actual().fresh(), texts, HunkLines.Kind::isNew);
    }

    private static HunkImage of(Hunk hunk, int count, LineTexts texts, Predicate<HunkLines.Kind> side) {
        return hunk.body().lend((array, from, to) -> {
            var ids = new int[count];
            var shape = new Shape();
            int at = 0;
            for (var lines = HunkLines.of(hunk); lines.next(); ) {
                shape.see(lines);
                if (side.test(lines.kind())) {
                    ids[at++] = texts.find(array, from + lines.from(), from + lines.to());
                }
            }
            return new HunkImage(Arrays.copyOf(ids, at), shape);
        });
    }

    int length() {
        return ids.length;
    }

    int id(int index) {
        return ids[index];
    }

    /** How many lines of context stand before the first change. */
    int leading() {
        return leading;
    }

    /** How many lines of context stand behind the last change. */
    int trailing() {
        return trailing;
    }

    boolean hasContext() {
        return leading + trailing > 0;
    }

    /** Whether a line without a line feed says that the file ends with this hunk, before or afterwards. */
    boolean endsFile() {
        return endsFile;
    }

    /** Whether a line without a line feed stands before another line of its side, which no file can have. */
    boolean isTorn() {
        return isTorn;
    }

    /** What the walk over the body tells besides the lines themselves. */
    private static final class Shape {
        private int leading;
        private int trailing;
        private boolean hasChange;
        private boolean oldEnded;
        private boolean newEnded;
        private boolean endsFile;
        private boolean isTorn;

        void see(HunkLines line) {
            if (line.kind() == HunkLines.Kind.CONTEXT) {
                leading += hasChange ? 0 : 1;
                trailing++;
            } else {
                hasChange = true;
                trailing = 0;
            }
            isTorn |= (oldEnded && line.kind().isOld())
                    || (newEnded && line.kind().isNew());
            if (!line.hasNewline()) {
                oldEnded |= line.kind().isOld();
                newEnded |= line.kind().isNew();
                endsFile = true;
            }
        }
    }
}
