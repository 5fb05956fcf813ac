package io.kernelagent.core.tree;

import io.kernelagent.core.patch.FilePatch;
import io.kernelagent.core.patch.Hunk;
import io.kernelagent.core.patch.HunkLines;
import io.kernelagent.core.tree.HunkPlacer.Spot;
import io.kernelagent.core.tree.Refusal.Reason;
import io.vavr.collection.Array;
import io.vavr.collection.Seq;
import io.vavr.control.Either;
import java.util.ArrayList;
import java.util.function.Predicate;

/**
 * One patch's change of one text file: places hunk after hunk and splices the table of lines, top down.
 *
 * <p>A hunk is never placed above the end of the one before it: what a patch wrote is no context for the same patch.
 */
final class TextChange {
    private final LineTable table;
    private final FilePatch patch;
    private final Turn turn;
    /** Lines that the hunks so far have added, less those they removed. */
    private int growth;
    /** How far the last hunk stood from where its header says. */
    private int drift;
    /** The index behind the last hunk, in the file. */
    private int floor;
    /** The index behind the last hunk, as the headers count. */
    private int statedFloor;

    TextChange(LineTable table, FilePatch patch, Turn turn) {
        this.table = table;
        this.patch = patch;
        this.turn = turn;
    }

    /** Changes the table; when it refuses, the table is left half changed and of no use. */
    Either<Refusal, Seq<Placement>> apply() {
        var placed = new ArrayList<Placement>();
        int number = turn.firstHunk();
        for (var hunk : patch.hunks()) {
            var placement = apply(hunk, number++);
            if (placement.isLeft()) {
                return Either.left(placement.getLeft());
            }
            placed.add(placement.get());
        }
        return Either.right(Array.ofAll(placed));
    }

    /**
     * Makes those of the changes that find a place, and says of each how it went. Those that the file has already are
     * passed over, and their lines are counted.
     */
    Seq<HunkTrial> applyEach(Predicate<Hunk> isMade) {
        var trials = new ArrayList<HunkTrial>();
        int number = turn.firstHunk();
        for (var hunk : patch.hunks()) {
            if (isMade.test(hunk)) {
                growth += hunk.growth();
            } else {
                trials.add(new HunkTrial(number, hunk, apply(hunk, number)));
            }
            number++;
        }
        return Array.ofAll(trials);
    }

    private Either<Refusal, Placement> apply(Hunk hunk, int number) {
        var image = HunkImage.before(hunk, table.texts());
        var placer = new HunkPlacer(table, hunk, image, turn.options());
        int stated = statedIndex(hunk);
        int expected = stated + growth + drift;
        var refusals = new HunkRefusals(table, patch, hunk, number);
        return refusals.ofText(image, placer, stated < statedFloor)
                .<Either<Refusal, Placement>>map(Either::left)
                .getOrElse(() -> placer.place(expected, floor)
                        .mapLeft(miss -> refusals.ofMiss(image, placer, miss, expected, floor))
                        .flatMap(spot -> settle(hunk, number, spot, refusals)
                                .peek(placed -> splice(hunk, number, spot, placer))));
    }

    private static int statedIndex(Hunk hunk) {
        return hunk.old().count() == 0
                ? hunk.old().start()
                : Math.max(0, hunk.old().start() - 1);
    }

    private Either<Refusal, Placement> settle(Hunk hunk, int number, Spot spot, HunkRefusals refusals) {
        int stated = statedIndex(hunk);
        drift = spot.at() - stated - growth;
        if (drift != 0 && turn.options().strictOffsets()) {
            return Either.left(
                    refusals.ofHunk(Reason.OFFSET, "stands at line " + (spot.at() + 1) + ", at an offset of " + drift));
        }
        growth += hunk.actual().fresh() - hunk.actual().old();
        floor = spot.at() + hunk.actual().fresh();
        statedFloor = stated + hunk.actual().old();
        return Either.right(placement(hunk, number, spot));
    }

    private Placement placement(Hunk hunk, int number, Spot spot) {
        var others = spot.otherPlaces().map(index -> index + 1);
        return new Placement(
                number, hunk.line(), spot.at() + 1, drift, spot.fuzz(), spot.choice(), spot.others(), others);
    }

    private void splice(Hunk hunk, int number, Spot spot, HunkPlacer placer) {
        if (turn.trace().isOn()) {
            new HunkFooting(table, patch.path(), hunk, spot.at(), turn.trace()).trace(number, placer);
        }
        splice(hunk, spot.at());
    }

    /** Replaces each run of changed lines; lines of context keep their owner. */
    private void splice(Hunk hunk, int start) {
        hunk.body().lend((array, from, to) -> {
            var added = new int[hunk.actual().fresh()];
            int count = 0;
            int removed = 0;
            int at = start;
            for (var lines = HunkLines.of(hunk); lines.next(); ) {
                switch (lines.kind()) {
                    case ADDED -> added[count++] = table.texts().intern(array, from + lines.from(), from + lines.to());
                    case REMOVED -> removed++;
                    case CONTEXT -> {
                        at = flush(at, removed, added, count) + 1;
                        removed = 0;
                        count = 0;
                    }
                }
            }
            return flush(at, removed, added, count);
        });
    }

    private int flush(int at, int removed, int[] added, int count) {
        if (removed + count > 0) {
            table.splice(at, removed, added, count, turn.owner());
            if (turn.trace().remembers()) {
                table.chronicle().note(turn.owner(), at, removed, count);
            }
        }
        return at + count;
    }

    /** Whether the file reads as if the whole change had been made already. */
    static boolean isDone(LineTable table, Seq<Hunk> hunks) {
        int floor = 0;
        for (var hunk : hunks) {
            int at = HunkRefusals.doneAt(table, hunk, floor);
            if (at < 0) {
                return false;
            }
            floor = at + hunk.actual().fresh();
        }
        return !hunks.isEmpty();
    }
}
