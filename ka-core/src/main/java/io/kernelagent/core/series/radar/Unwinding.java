package io.kernelagent.core.series.radar;

import io.kernelagent.core.patch.FileMode;
import io.kernelagent.core.patch.FilePatch;
import io.kernelagent.core.patch.Hunk;
import io.kernelagent.core.patch.HunkLines;
import io.kernelagent.core.patch.LineRange;
import io.kernelagent.core.series.MailChanges;
import io.kernelagent.core.series.NamedPatch;
import io.kernelagent.core.series.Series;
import io.kernelagent.core.series.radar.Evidence.Kind;
import io.kernelagent.core.text.TreePath;
import io.kernelagent.core.tree.ApplyOptions;
import io.kernelagent.core.tree.FileChange;
import io.kernelagent.core.tree.HunkTrial;
import io.kernelagent.core.tree.Standing;
import io.kernelagent.core.tree.Trace;
import io.kernelagent.core.tree.Tree;
import io.kernelagent.core.tree.Workbench;
import io.vavr.collection.Array;
import io.vavr.collection.List;
import io.vavr.collection.Seq;
import io.vavr.collection.Set;
import io.vavr.control.Option;
import java.util.ArrayList;
import java.util.function.Predicate;

/**
 * Finds what of a series another baseline has already, by taking it back there, the last patch first: what a patch left
 * is there when its way back applies, and when what it started from is nowhere in the file as that baseline has it.
 * Later patches have to be taken back first since they may have rewritten what an earlier one wrote.
 */
final class Unwinding {
    private final Workbench pristine;
    private final Workbench bench;
    private final Set<TreePath> moved;
    private final Set<TreePath> settled;
    private final ApplyOptions options;
    /** What a patch left need not be at the end of its file any more. */
    private final ApplyOptions back;

    private final Marks marks;

    private Unwinding(Series series, Tree onto, Set<TreePath> moved, Set<TreePath> settled, ApplyOptions options) {
        this.pristine = Workbench.of(onto, series.touched());
        this.bench = Workbench.of(onto, series.touched());
        this.moved = moved;
        this.settled = settled;
        this.options = options.withFuzz(0).withStrictOffsets(false);
        this.back = this.options.withFloating(true);
        this.marks = new Marks(series.patches().length());
    }

    /**
     * What is there.
     *
     * @param moved files that only lie elsewhere now: they are not gone
     * @param settled files about which everything is known already
     */
    static Marks of(Series series, Tree onto, Set<TreePath> moved, Set<TreePath> settled, ApplyOptions options) {
        var unwinding = new Unwinding(series, onto, moved, settled, options);
        for (int patch = series.patches().length() - 1; patch >= 0; patch--) {
            unwinding.takeBack(series.patches().get(patch), patch);
        }
        return unwinding.marks;
    }

    private void takeBack(NamedPatch named, int patch) {
        MailChanges.of(named)
                .<FileChange>flatMap(mail -> mail)
                .reject(change -> settled.contains(change.patch().path()))
                .reverse()
                .forEach(change -> takeBack(change, patch));
    }

    private void takeBack(FileChange change, int patch) {
        var file = change.patch();
        switch (file.change()) {
            case MODIFY -> {
                if (file.binary().isDefined()) {
                    takeBackWhole(change, patch, Kind.BINARY);
                } else {
                    takeBackMode(change, patch);
                    takeBackLines(change, file.path(), patch);
                }
            }
            case CREATE -> takeBackWhole(change, patch, Kind.FILE);
            case DELETE -> takeBackWhole(change, patch, Kind.GONE);
            case RENAME -> takeBackName(change, patch);
            // A copy says nothing of what was there; that a copy is there already is seen when it is tried.
            case COPY -> {}
        }
    }

    private void takeBackWhole(FileChange change, int patch, Kind kind) {
        var file = change.patch();
        boolean isPossible =
                switch (kind) {
                    case FILE ->
                        bench.at(file.path())
                                .exists(there -> there.mode() == file.newMode().getOrElse(FileMode.REGULAR));
                    case GONE -> pristine.at(file.path()).isEmpty() && !moved.contains(file.path());
                    default -> true;
                };
        file.reversed()
                .filter(way -> isPossible && applies(new FileChange(way, change.firstHunk()), patch))
                .forEach(way -> marks.put(patch, file.line(), Marks.Mark.of(Evidence.ofFile(kind, file.path()))));
    }

    private void takeBackMode(FileChange change, int patch) {
        var file = change.patch();
        boolean isSet = !file.oldMode().equals(file.newMode())
                && file.oldMode().isDefined()
                && bench.at(file.path()).exists(there -> file.newMode().contains(there.mode()));
        modeAlone(file)
                .filter(way -> isSet && applies(new FileChange(way, change.firstHunk()), patch))
                .forEach(way -> marks.put(patch, file.line(), Marks.Mark.of(Evidence.ofFile(Kind.MODE, file.path()))));
    }

    private static Option<FilePatch> modeAlone(FilePatch file) {
        return file.withHunks(Array.empty()).reversed();
    }

    private void takeBackName(FileChange change, int patch) {
        var file = change.patch();
        var from = file.oldPath().getOrElse(file.path());
        var way = file.withHunks(Array.empty()).reversed().get();
        if (bench.at(from).isEmpty() && applies(new FileChange(way, change.firstHunk()), patch)) {
            marks.put(patch, file.line(), Marks.Mark.of(Evidence.ofFile(Kind.RENAMED, file.path())));
            takeBackLines(change, from, patch);
        } else {
            takeBackLines(change, file.path(), patch);
        }
    }

    private boolean applies(FileChange way, int patch) {
        var memory = bench.save(way.patch().touched());
        boolean applies = bench.apply(Array.of(way), patch, back).isRight();
        if (!applies) {
            bench.restore(memory);
        }
        return applies;
    }

    /** The hunks that are there, in the file that is at a path by now. */
    private void takeBackLines(FileChange change, TreePath path, int patch) {
        if (change.patch().hunks().isEmpty() || bench.at(path).isEmpty()) {
            return;
        }
        takeBackSome(change, path, patch, Unwinding::isTelling, back);
        takeBackSome(change, path, patch, Unwinding::isTellingAtAnEnd, options);
    }

    private void takeBackSome(FileChange change, TreePath path, int patch, Predicate<Hunk> isMeant, ApplyOptions how) {
        var origin = bench.originOf(path).getOrElse(path);
        var forward = change.patch().contentAt(path);
        var way = forward.reversed().get();
        var closed = forward.hunks()
                .zip(way.hunks())
                .reject(hunk -> isMeant.test(hunk._1) && leavesNothingElsewhere(origin, hunk._1, hunk._2))
                .map(hunk -> hunk._1.line());
        var trace = Trace.of(patch);
        bench.applyEach(
                        new FileChange(way, change.firstHunk()),
                        hunk -> closed.contains(hunk.line()),
                        how,
                        patch,
                        trace)
                .filter(trial -> trial.outcome().isRight())
                .forEach(trial -> mark(forward, trial, trace, origin, patch));
    }

    private void mark(FilePatch forward, HunkTrial trial, Trace trace, TreePath origin, int patch) {
        var hunk = forward.hunks()
                .find(tried -> tried.line() == trial.hunk().line())
                .get();
        var standing =
                trace.standings().find(held -> held.hunk() == trial.number()).get();
        boolean isOpenAgain = pristine.placesOf(origin, hunk, options).nonEmpty();
        var places = isOpenAgain ? left(origin, trial.hunk()) : List.<LineRange>empty();
        marks.put(patch, hunk.line(), new Marks.Mark(evidence(hunk, standing, origin), places));
    }

    /** Whether what a hunk starts from stands nowhere in the baseline's file, or only within what the hunk leaves. */
    private boolean leavesNothingElsewhere(TreePath origin, Hunk hunk, Hunk way) {
        var left = left(origin, way);
        return pristine.placesOf(origin, hunk, options)
                .forAll(place -> left.exists(range ->
                        range.start() <= place && place + hunk.actual().old() <= range.start() + range.count()));
    }

    /** Where the lines that a hunk leaves stand in the baseline's file. */
    private Seq<LineRange> left(TreePath origin, Hunk way) {
        return pristine.placesOf(origin, way, back)
                .map(place -> new LineRange(place, way.actual().old()));
    }

    /** Whether finding what the hunk leaves proves anything: its added lines, or lines on both sides of the gap. */
    private static boolean isTelling(Hunk hunk) {
        var context = hunk.context();
        boolean adds = hunk.actual().fresh() > context.leading() + context.trailing();
        return adds || (context.leading() > 0 && context.trailing() > 0);
    }

    /** A hunk that only removes lines at the start or the end of its file is proven by what is at that end by now. */
    private static boolean isTellingAtAnEnd(Hunk hunk) {
        var context = hunk.context();
        boolean isAtStart = context.leading() == 0 && hunk.fresh().start() <= 1;
        boolean isAtEnd = context.trailing() == 0;
        return !isTelling(hunk) && !context.isEmpty() && (isAtStart || isAtEnd);
    }

    /** The lines of the other baseline among those that the hunk leaves: the added ones, if it adds any. */
    private static Evidence evidence(Hunk hunk, Standing standing, TreePath path) {
        var added = owners(hunk, standing, line -> line == HunkLines.Kind.ADDED);
        var shown = added.isEmpty() ? owners(hunk, standing, HunkLines.Kind::isNew) : added;
        var lines = shown.filter(owner -> owner < 0).map(owner -> -owner);
        var range = lines.isEmpty()
                ? Evidence.WHOLE
                : new LineRange(
                        lines.min().get(), lines.max().get() - lines.min().get() + 1);
        var later = shown.filter(owner -> owner >= 0).distinct().sorted();
        return new Evidence(added.isEmpty() ? Kind.REMOVED : Kind.ADDED, path, range, later);
    }

    private static Seq<Integer> owners(Hunk hunk, Standing standing, Predicate<HunkLines.Kind> wanted) {
        var owners = new ArrayList<Integer>();
        int at = 0;
        for (var lines = HunkLines.of(hunk); lines.next(); ) {
            if (lines.kind().isNew()) {
                if (wanted.test(lines.kind())) {
                    owners.add(standing.owners().get(at));
                }
                at++;
            }
        }
        return Array.ofAll(owners);
    }
}
