package io.kernelagent.core.tree;

import io.kernelagent.core.patch.FilePatch;
import io.kernelagent.core.patch.Hunk;
import io.kernelagent.core.patch.HunkLines;
import io.kernelagent.core.tree.HunkPlacer.Miss;
import io.kernelagent.core.tree.Refusal.Mismatch;
import io.kernelagent.core.tree.Refusal.Reason;
import io.vavr.control.Option;

/** Says why a hunk cannot be applied: what was expected, what is there, and where it would fit. */
final class HunkRefusals {
    private final LineTable table;
    private final FilePatch patch;
    private final Hunk hunk;
    private final int number;

    HunkRefusals(LineTable table, FilePatch patch, Hunk hunk, int number) {
        this.table = table;
        this.patch = patch;
        this.hunk = hunk;
        this.number = number;
    }

    Refusal ofHunk(Reason reason, String headline) {
        return Refusal.ofHunk(reason, patch.path(), hunk.line(), number, headline);
    }

    /** What is wrong with the hunk whatever the file holds. */
    Option<Refusal> ofText(HunkImage image, HunkPlacer placer, boolean isOutOfOrder) {
        if (!hunk.hasRightCounts()) {
            return Option.some(ofHunk(
                    Reason.MALFORMED, "the header counts " + hunk.stated() + " lines, the body has " + hunk.actual()));
        }
        if (image.isTorn()) {
            return Option.some(ofHunk(Reason.MALFORMED, "a line without a line feed stands before another line"));
        }
        if (isOutOfOrder) {
            return Option.some(ofHunk(Reason.MALFORMED, "starts above the end of the hunk before it"));
        }
        return Option.when(!image.hasContext() && !placer.mayFloat() && !placer.startsFile(), this::ofNoContext);
    }

    private Refusal ofNoContext() {
        return ofHunk(Reason.ZERO_CONTEXT, "has no context: only its line number says where it belongs");
    }

    /** Why no place was found. */
    Refusal ofMiss(HunkImage image, HunkPlacer placer, Miss miss, int expected, int floor) {
        if (miss.tied().nonEmpty()) {
            var lines = miss.tied().map(index -> index + 1).mkString(", ");
            return ofHunk(
                            Reason.AMBIGUOUS,
                            "fits equally well at lines " + lines + "; expected at line " + (expected + 1))
                    .withNearest(miss.tied().head() + 1);
        }
        if (isFirst() && TextChange.isDone(table, patch.hunks())) {
            int at = doneAt(table, hunk, 0);
            return ofHunk(Reason.ALREADY_APPLIED, "the change is already applied, at line " + (at + 1));
        }
        return differs(image, placer, expected, floor);
    }

    private boolean isFirst() {
        return patch.hunks().head().line() == hunk.line();
    }

    /** The first index from {@code floor} on at which the lines that the hunk leaves stand already, or -1. */
    static int doneAt(LineTable table, Hunk hunk, int floor) {
        var after = HunkImage.after(hunk, table.texts());
        boolean adds = hunk.actual().fresh() > after.leading() + after.trailing();
        boolean isProof = adds || (after.leading() > 0 && after.trailing() > 0);
        var places = isProof ? new HunkSearch(table, after, 0, 0).places(floor) : new int[0];
        return places.length == 0 ? -1 : places[0];
    }

    private Refusal differs(HunkImage image, HunkPlacer placer, int expected, int floor) {
        var anywhere = new NearestFit(table, image);
        int exact = anywhere.exact(expected);
        if (exact >= 0 && !image.hasContext()) {
            return ofNoContext().withNearest(exact + 1);
        }
        if (exact >= 0) {
            return misplaced(placer, exact, floor).withNearest(exact + 1);
        }
        int best = anywhere.best(expected);
        var refusal = withMismatch(image, best < 0 ? expected : best);
        refusal = best < 0 ? refusal : refusal.withNearest(best + 1);
        int done = doneAt(table, hunk, 0);
        return done < 0 ? refusal : refusal.withDetail("line " + (done + 1) + " has the result of this hunk already");
    }

    private Refusal misplaced(HunkPlacer placer, int exact, int floor) {
        var why = exact < floor
                ? "stands above the end of the hunk before it"
                : placer.startsFile() ? "is no longer at the start of the file" : "is no longer at the end of the file";
        return ofHunk(Reason.CONTEXT_DIFFERS, "its place, at line " + (exact + 1) + ", " + why);
    }

    /** The first line of the pre-image that differs when the hunk is held against the file at an index. */
    private Refusal withMismatch(HunkImage image, int at) {
        int differing = 0;
        while (differing < image.length() - 1 && idAt(at + differing) == image.id(differing)) {
            differing++;
        }
        return mismatch(at, differing);
    }

    private int idAt(int index) {
        return index >= 0 && index < table.size() ? table.id(index) : LineTexts.UNKNOWN - 1;
    }

    private Refusal mismatch(int at, int differing) {
        var lines = HunkLines.of(hunk);
        int line = hunk.line();
        int old = -1;
        int end = 0;
        while (old < differing && lines.next()) {
            line += lineFeeds(end, lines.from()) + 1;
            end = lines.to();
            old += lines.kind().isOld() ? 1 : 0;
        }
        int index = at + differing;
        var found = Option.when(
                index >= 0 && index < table.size(), () -> table.texts().text(table.id(index)));
        return Refusal.ofHunk(
                        Reason.CONTEXT_DIFFERS,
                        patch.path(),
                        line,
                        number,
                        "the file differs from what the hunk expects")
                .withMismatch(new Mismatch(index + 1, lines.content(), found));
    }

    private int lineFeeds(int from, int to) {
        int feeds = 0;
        for (int feed = hunk.body().indexOf('\n', from);
                feed >= 0 && feed < to;
                feed = hunk.body().indexOf('\n', feed + 1)) {
            feeds++;
        }
        return feeds;
    }
}
