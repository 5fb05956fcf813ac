package io.kernelagent.core.tree;

import io.kernelagent.core.patch.Hunk;
import io.kernelagent.core.patch.HunkLines;
import io.kernelagent.core.patch.LineRange;
import io.kernelagent.core.text.TreePath;
import io.vavr.collection.Array;
import java.util.ArrayList;

/**
 * Reads off a table of lines what a hunk stands on: who owns the lines of its pre-image, and who has deleted lines
 * between them. A neighbour outside of the pre-image counts only for a hunk that has to stand at an end of its file.
 */
final class HunkFooting {
    private final LineTable table;
    private final TreePath path;
    private final Hunk hunk;
    private final int at;
    private final Trace trace;

    HunkFooting(LineTable table, TreePath path, Hunk hunk, int at, Trace trace) {
        this.table = table;
        this.path = path;
        this.hunk = hunk;
        this.at = at;
        this.trace = trace;
    }

    void trace(int number, HunkPlacer placer) {
        var run = new Run();
        var owners = new ArrayList<Integer>();
        int index = at;
        for (var lines = HunkLines.of(hunk); lines.next(); ) {
            if (lines.kind().isOld()) {
                if (isLine(index)) {
                    owners.add(table.owner(index));
                    run.sees(index, table.owner(index), lines.kind());
                }
                index++;
            }
        }
        run.ends();
        deletions(placer.startsFile() ? at : at + 1, placer.endsFile() ? index : index - 1);
        trace.stands(new Standing(path, number, at + 1, Array.ofAll(owners)));
    }

    /** Under fuzz the outer context may hang over the ends of the file. */
    private boolean isLine(int index) {
        return index >= 0 && index < table.size();
    }

    private void deletions(int first, int last) {
        for (int gap = Math.max(0, first); gap <= Math.min(last, table.size()); gap++) {
            int line = gap + 1;
            table.tombstones()
                    .forEach(
                            table.tombstone(gap),
                            patch -> trace.needs(new Need(patch, Need.Kind.DELETION, path, new LineRange(line, 1))));
        }
    }

    /** Neighbouring lines of one owner that are needed for the same reason. */
    private final class Run {
        private int start;
        private int count;
        private int owner = -1;
        private HunkLines.Kind kind = HunkLines.Kind.CONTEXT;

        void sees(int index, int nextOwner, HunkLines.Kind nextKind) {
            if (count == 0 || nextOwner != owner || nextKind != kind) {
                ends();
                start = index;
                owner = nextOwner;
                kind = nextKind;
            }
            count++;
        }

        void ends() {
            if (count > 0) {
                var why = kind == HunkLines.Kind.REMOVED ? Need.Kind.CONTENT : Need.Kind.CONTEXT;
                trace.needs(new Need(owner, why, path, new LineRange(start + 1, count)));
            }
            count = 0;
        }
    }
}
