package io.kernelagent.core.series;

import io.kernelagent.core.patch.Hunk;
import io.kernelagent.core.patch.HunkLines;
import io.kernelagent.core.text.Bytes;
import io.vavr.collection.Array;
import io.vavr.control.Option;
import java.util.ArrayList;
import java.util.List;

/**
 * A file of which only those lines are known that patches have told of. It changes as the patches say; what they tell
 * of lines that nobody has written yet is learned about the file of the source, however many patches lie between.
 */
final class Sketch {
    /** A line that no patch has told of; none has it. */
    private static final Bytes UNTOLD = Bytes.latin1("\0\n");

    /** How far from its line a hunk is looked for. */
    private static final int REACH = 2_000;

    private final Option<Original> original;
    private final ArrayList<Line> lines;
    /** How many lines of the original stand here or were taken away; behind them it may go on. */
    private int used;

    private Sketch(Option<Original> original, List<Line> lines, int used) {
        this.original = original;
        this.lines = new ArrayList<>(lines);
        this.used = used;
    }

    /** A file of the source, as far as it is known. */
    static Sketch of(Original original) {
        return new Sketch(Option.some(original), List.of(), 0);
    }

    /** A file that a patch creates. */
    static Sketch created() {
        return new Sketch(Option.none(), List.of(), 0);
    }

    Sketch copy() {
        return new Sketch(original, lines, used);
    }

    /** Applies the hunks of a patch, each where it fits best to what is known. What fits nowhere is left out. */
    void apply(Iterable<Hunk> hunks) {
        int growth = 0;
        for (var hunk : hunks) {
            int stated = hunk.old().count() == 0
                    ? hunk.old().start()
                    : Math.max(0, hunk.old().start() - 1);
            int at = place(hunk, stated + growth);
            if (at >= 0) {
                splice(hunk, at);
                growth = at - stated + hunk.growth();
            }
        }
    }

    private int place(Hunk hunk, int expected) {
        long further = (long) expected + hunk.actual().old() - lines.size();
        if (original.exists(file -> !file.affords(further))) {
            return -1;
        }
        if (expected >= 0 && fits(hunk, expected, 0)) {
            return expected;
        }
        for (int distance = 1; distance <= REACH; distance++) {
            for (int at : new int[] {expected - distance, expected + distance}) {
                if (at >= 0 && at <= lines.size() && fits(hunk, at, 1)) {
                    return at;
                }
            }
        }
        return -1;
    }

    /** Whether nothing that is known speaks against a place, and enough lines speak for it. */
    private boolean fits(Hunk hunk, int at, int witnesses) {
        int index = at;
        int seen = 0;
        for (var old = HunkLines.of(hunk); old.next(); ) {
            if (old.kind().isOld()) {
                var known = index < lines.size() ? lines.get(index).text : Option.<Bytes>none();
                if (known.exists(text -> !text.equals(old.content())) || (index >= lines.size() && !isOpen())) {
                    return false;
                }
                seen += known.isDefined() ? 1 : 0;
                index++;
            }
        }
        return seen >= witnesses;
    }

    private boolean isOpen() {
        return original.exists(file -> !file.isClosedAt(used));
    }

    private void splice(Hunk hunk, int start) {
        int at = start;
        for (var change = HunkLines.of(hunk); change.next(); ) {
            if (change.kind().isOld()) {
                reach(at);
                lines.get(at).learn(change.content());
            }
            switch (change.kind()) {
                case CONTEXT -> at++;
                case REMOVED -> lines.remove(at);
                case ADDED -> {
                    reach(at - 1);
                    lines.add(Math.min(at++, lines.size()), new Line(Option.some(change.content())));
                }
            }
        }
        if (hunk.context().trailing() == 0 && at >= lines.size()) {
            original.filter(file -> isOpen()).forEach(file -> file.closeAt(used));
        }
    }

    /** Makes lines of the source up to an index, whatever they may be. */
    private void reach(int index) {
        while (lines.size() <= index && isOpen()) {
            lines.add(original.get().line(used++));
        }
    }

    /** One line; of the source it may not be known yet. */
    private static final class Line {
        private Option<Bytes> text;

        Line(Option<Bytes> text) {
            this.text = text;
        }

        void learn(Bytes content) {
            text = Option.some(content);
        }
    }

    /** How many lines all files of the source may have together: a header may say any number. */
    static final class Allowance {
        private int left = 5_000_000;
    }

    /** A file of the source: what is learned about it. */
    static final class Original {
        private final Allowance allowance;
        private final ArrayList<Line> lines = new ArrayList<>();
        private Option<Integer> end = Option.none();

        Original(Allowance allowance) {
            this.allowance = allowance;
        }

        private boolean affords(long further) {
            return further <= allowance.left;
        }

        private boolean isClosedAt(int index) {
            return end.exists(length -> index >= length);
        }

        private void closeAt(int length) {
            end = Option.some(length);
        }

        private Line line(int index) {
            if (index == lines.size()) {
                lines.add(new Line(Option.none()));
                allowance.left--;
            }
            return lines.get(index);
        }

        /** The file, a filler in the place of each line that no patch has told of. */
        Bytes content() {
            return Bytes.concat(Array.ofAll(lines).map(line -> line.text.getOrElse(UNTOLD)));
        }
    }
}
