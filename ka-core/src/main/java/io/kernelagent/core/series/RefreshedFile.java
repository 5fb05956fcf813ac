package io.kernelagent.core.series;

import io.kernelagent.core.patch.Hunk;
import io.kernelagent.core.patch.HunkLines;
import io.kernelagent.core.text.Bytes;
import io.kernelagent.core.text.BytesBuilder;
import io.kernelagent.core.text.TreePath;
import io.kernelagent.core.tree.Placement;
import io.kernelagent.core.tree.TextEdit;
import io.vavr.collection.Array;
import io.vavr.collection.Seq;
import java.util.ArrayList;

/**
 * The hunks of one file of a patch, written anew from where they stood: with the line numbers and the three lines of
 * context that the file has there. What is added and removed is what it was.
 *
 * <p>Changes that come to lie close to each other share a hunk, as git would write them, and a hunk whose changes lie
 * far apart becomes two. A hunk keeps the heading behind its {@code @@}; the first one's stays when several become one.
 *
 * @param path the file, by its new name
 * @param placements where the hunks stood, one for each hunk of the patch as it was
 * @param hunks the hunks as they were
 * @param fresh the texts of the hunks as they are
 */
public record RefreshedFile(TreePath path, Seq<Placement> placements, Seq<Hunk> hunks, Seq<Bytes> fresh) {

    static RefreshedFile of(TextEdit edit) {
        var stretches = stretches(edit);
        var before = TextLines.of(edit.before());
        var after = TextLines.of(edit.after());
        var fresh = HunkWriter.hunksOf(stretches.map(Stretch::region)).map(regions -> {
            var text = new BytesBuilder();
            new HunkWriter(before, after, text).writeHunk(regions, headingOf(regions.head(), stretches));
            return text.toBytes();
        });
        return new RefreshedFile(edit.patch().path(), edit.hunks(), edit.patch().hunks(), fresh);
    }

    private static Bytes headingOf(Region first, Seq<Stretch> stretches) {
        return stretches.find(stretch -> stretch.region().equals(first)).get().heading();
    }

    /** What the hunks change, top down; changes that touch each other are one. */
    private static Seq<Stretch> stretches(TextEdit edit) {
        var changed = new Changed();
        edit.patch().hunks().zip(edit.hunks()).forEach(hunk -> changed.see(hunk._1, hunk._2.line() - 1));
        return Array.ofAll(changed.stretches);
    }

    /** Whether a hunk is not written as it was. */
    public boolean isChanged() {
        return !hunks.map(RefreshedFile::written).equals(fresh);
    }

    /** A hunk of a patch as we would have written it. */
    private static Bytes written(Hunk hunk) {
        var text = new BytesBuilder(hunk.body().length() + 64);
        text.append("@@ -" + hunk.old() + " +" + hunk.fresh() + " @@"
                + (hunk.heading().isEmpty() ? "" : " "));
        text.append(hunk.heading()).append('\n');
        for (var lines = HunkLines.of(hunk); lines.next(); ) {
            text.append(mark(lines.kind())).append(lines.content());
            text.append(lines.hasNewline() ? "" : "\n\\ No newline at end of file\n");
        }
        return text.toBytes();
    }

    private static char mark(HunkLines.Kind kind) {
        return switch (kind) {
            case CONTEXT -> ' ';
            case REMOVED -> '-';
            case ADDED -> '+';
        };
    }

    /** A changed stretch of the file and the heading of the hunk that changes it. */
    private record Stretch(Region region, Bytes heading) {
        private boolean touches(Region next) {
            return region.oldTo() == next.oldFrom();
        }

        private Stretch with(Region next) {
            return new Stretch(new Region(region.oldFrom(), next.oldTo(), region.newFrom(), next.newTo()), heading);
        }
    }

    /** Collects what hunks change while they are walked through from the top of the file. */
    private static final class Changed {
        private final ArrayList<Stretch> stretches = new ArrayList<>();
        /** How many lines more the file has by now than it had at the same place. */
        private int growth;

        /** The line of a hunk counts in the file as it is while the patch is applied: lines added above it included. */
        void see(Hunk hunk, int line) {
            int at = line - growth;
            int removed = 0;
            int added = 0;
            for (var lines = HunkLines.of(hunk); lines.next(); ) {
                switch (lines.kind()) {
                    case REMOVED -> removed++;
                    case ADDED -> added++;
                    case CONTEXT -> {
                        at = ends(at, removed, added, hunk.heading()) + 1;
                        removed = 0;
                        added = 0;
                    }
                }
            }
            ends(at, removed, added, hunk.heading());
        }

        private int ends(int at, int removed, int added, Bytes heading) {
            if (removed + added > 0) {
                add(new Region(at, at + removed, at + growth, at + growth + added), heading);
                growth += added - removed;
            }
            return at + removed;
        }

        private void add(Region region, Bytes heading) {
            int last = stretches.size() - 1;
            if (last >= 0 && stretches.get(last).touches(region)) {
                stretches.set(last, stretches.get(last).with(region));
            } else {
                stretches.add(new Stretch(region, heading));
            }
        }
    }
}
