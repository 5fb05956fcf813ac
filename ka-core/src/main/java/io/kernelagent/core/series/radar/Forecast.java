package io.kernelagent.core.series.radar;

import io.kernelagent.core.patch.FilePatch;
import io.kernelagent.core.patch.Hunk;
import io.kernelagent.core.series.Application;
import io.kernelagent.core.series.MailChanges;
import io.kernelagent.core.series.NamedPatch;
import io.kernelagent.core.text.TreePath;
import io.kernelagent.core.tree.ApplyOptions;
import io.kernelagent.core.tree.FileChange;
import io.kernelagent.core.tree.FileReport;
import io.kernelagent.core.tree.Placement;
import io.kernelagent.core.tree.Refusal;
import io.kernelagent.core.tree.Standing;
import io.kernelagent.core.tree.Trace;
import io.kernelagent.core.tree.Workbench;
import io.vavr.collection.Array;
import io.vavr.collection.Seq;
import io.vavr.collection.SortedSet;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.util.ArrayList;
import java.util.List;

/** Tries one patch after the other on the other baseline: each whole, else what of it the baseline lacks. */
final class Forecast {
    private final Workbench bench;
    private final Marks marks;
    private final SortedSet<TreePath> sameResult;
    private final ApplyOptions options;

    /**
     * A forecast.
     *
     * @param bench the files of the other baseline; each patch that fares well leaves its result there
     * @param marks what of the series the baseline has already
     * @param sameResult the paths that are on the baseline what the series makes of them
     */
    Forecast(Workbench bench, Marks marks, SortedSet<TreePath> sameResult, ApplyOptions options) {
        this.bench = bench;
        this.marks = marks;
        this.sameResult = sameResult;
        this.options = options;
    }

    /** How the pieces of a patch fare, and where they stand. The bench has its result unless a piece fails. */
    Tried attempt(NamedPatch named, int patch) {
        var damage = Application.damage(named.patch());
        if (damage.isDefined()) {
            return new Tried(Array.of(fails(damage.get())), new Footing(Array.empty()));
        }
        var mails = MailChanges.of(named);
        var changes = mails.<FileChange>flatMap(mail -> mail);
        var paths = changes.flatMap(change -> change.patch().touched()).distinct();
        var whole = Option.when(!paths.exists(sameResult::contains), () -> whole(mails, paths, patch))
                .flatMap(tried -> tried);
        return whole.getOrElse(() -> inPieces(changes, paths, patch));
    }

    private Option<Tried> whole(Seq<Seq<FileChange>> mails, Seq<TreePath> paths, int patch) {
        var memory = bench.save(paths);
        var trace = Trace.of(patch);
        Seq<Piece> pieces = Array.empty();
        boolean applies = true;
        for (int mail = 0; applies && mail < mails.length(); mail++) {
            var applied = bench.apply(mails.get(mail), patch, options, trace);
            applies = applied.isRight();
            pieces = pieces.appendAll(
                    applied.map(reports -> reports.flatMap(Forecast::pieces)).getOrElse(Array.empty()));
        }
        if (!applies || repeats(mails.flatMap(mail -> mail), patch, trace)) {
            bench.restore(memory);
            return Option.none();
        }
        return Option.some(new Tried(pieces, Footing.of(bench, trace.standings())));
    }

    /** Whether a hunk stands within what it has left on the baseline already: it would be there twice. */
    private boolean repeats(Seq<FileChange> changes, int patch, Trace trace) {
        return trace.standings().exists(standing -> changes.flatMap(change -> lineOf(change, standing.hunk()))
                .flatMap(line -> marks.at(patch, line))
                .exists(mark -> mark.isRepeatedBy(standing)));
    }

    /** The line of a hunk of a change, if the change has a hunk of that number. */
    private static Option<Integer> lineOf(FileChange change, int number) {
        int index = number - change.firstHunk();
        var hunks = change.patch().hunks();
        return Option.when(
                index >= 0 && index < hunks.length(), () -> hunks.get(index).line());
    }

    private static Seq<Piece> pieces(FileReport report) {
        return report.hunks().isEmpty()
                ? Array.of(new Piece(report.path(), Option.none(), new Piece.Outcome.Fits(Option.none())))
                : report.hunks().map(placement -> fits(report.path(), placement));
    }

    private static Piece fits(TreePath path, Placement placement) {
        return new Piece(path, Option.some(placement.hunk()), new Piece.Outcome.Fits(Option.some(placement)));
    }

    private static Piece fails(Refusal refusal) {
        var path = refusal.path().getOrElse(() -> TreePath.of("?"));
        return new Piece(path, refusal.hunk(), new Piece.Outcome.Fails(refusal));
    }

    private Tried inPieces(Seq<FileChange> changes, Seq<TreePath> paths, int patch) {
        var memory = bench.save(paths);
        var standings = new ArrayList<Standing>();
        var pieces = changes.flatMap(change -> pieces(change, patch, standings));
        var tried = new Tried(pieces, Footing.of(bench, Array.ofAll(standings)));
        if (tried.fails()) {
            bench.restore(memory);
        }
        return tried;
    }

    private Seq<Piece> pieces(FileChange change, int patch, List<Standing> standings) {
        var file = change.patch();
        if (file.touched().exists(sameResult::contains)) {
            return Array.of(contained(change, Evidence.ofFile(Evidence.Kind.RESULT, file.path())));
        }
        var mark = marks.at(patch, file.line()).map(Marks.Mark::evidence);
        if (mark.isEmpty()) {
            return unmarked(change, patch, standings);
        }
        var whole = Array.of(contained(change, mark.get()));
        return isAboutLines(change) ? whole.appendAll(lines(change, patch, standings)) : whole;
    }

    /** A mark of a file that comes or goes is about its lines too, and needs no further ones. */
    private static boolean isAboutLines(FileChange change) {
        return switch (change.patch().change()) {
            case CREATE, DELETE -> false;
            case MODIFY, RENAME, COPY -> true;
        };
    }

    private static Piece contained(FileChange change, Evidence evidence) {
        return new Piece(change.patch().path(), Option.none(), new Piece.Outcome.Contained(evidence));
    }

    private Seq<Piece> unmarked(FileChange change, int patch, List<Standing> standings) {
        var applied = alone(change, patch, standings);
        if (applied.isRight()) {
            return applied.get().flatMap(Forecast::pieces);
        }
        boolean hasLines = change.patch().change() == FilePatch.Change.MODIFY
                && change.patch().hunks().nonEmpty();
        return hasLines && areThere(change, patch)
                ? modeAndLines(change, patch, standings)
                : applied.getLeft().map(refusal -> refused(change, refusal)).toArray();
    }

    /** Whether there is a file to look at, or nothing left to look for. */
    private boolean areThere(FileChange change, int patch) {
        return bench.at(change.patch().path()).isDefined()
                || change.patch().hunks().forAll(hunk -> marks.at(patch, hunk.line())
                        .isDefined());
    }

    /** The change on its own; left with the refusal if it was refused, and with none if it would be there twice. */
    private Either<Option<Refusal>, Seq<FileReport>> alone(FileChange change, int patch, List<Standing> standings) {
        var memory = bench.save(change.patch().touched());
        var trace = Trace.of(patch);
        var applied = bench.apply(Array.of(change), patch, options, trace);
        if (applied.isLeft() || repeats(Array.of(change), patch, trace)) {
            bench.restore(memory);
            return Either.left(applied.swap().toOption());
        }
        standings.addAll(trace.standings().asJava());
        return applied.mapLeft(Option::some);
    }

    /** What is there as a whole is contained: a file that is created or copied, a mode, a binary content. */
    private static Piece refused(FileChange change, Refusal refusal) {
        boolean isThere = refusal.reason() == Refusal.Reason.ALREADY_APPLIED
                && refusal.hunk().isEmpty()
                && change.patch().newPath().isDefined();
        return isThere
                ? contained(
                        change,
                        Evidence.ofFile(Evidence.Kind.FILE, change.patch().path()))
                : fails(refusal);
    }

    private Seq<Piece> modeAndLines(FileChange change, int patch, List<Standing> standings) {
        var mode = change.patch().withHunks(Array.empty());
        boolean hasMode = mode.oldMode().isDefined() && !mode.oldMode().equals(mode.newMode());
        var alone = new FileChange(mode, change.firstHunk());
        return (hasMode ? unmarked(alone, patch, standings) : Array.<Piece>empty())
                .appendAll(lines(change, patch, standings));
    }

    /** The hunks one by one, those left out that the baseline has. */
    private Seq<Piece> lines(FileChange change, int patch, List<Standing> standings) {
        var path = change.patch().path();
        var inPlace = new FileChange(change.patch().contentAt(path), change.firstHunk());
        var made =
                change.patch().hunks().filter(hunk -> isMade(hunk, path, patch)).map(Hunk::line);
        var trace = Trace.of(patch);
        var trials = bench.applyEach(inPlace, hunk -> made.contains(hunk.line()), options, patch, trace);
        standings.addAll(trace.standings().asJava());
        return change.patch().hunks().zipWithIndex().flatMap(hunk -> {
            int number = change.firstHunk() + hunk._2;
            return made.contains(hunk._1.line())
                    ? marks.at(patch, hunk._1.line()).map(mark -> contained(path, number, mark.evidence()))
                    : trials.find(trial -> trial.number() == number)
                            .map(trial -> trial.outcome().fold(Forecast::fails, placed -> fits(path, placed)));
        });
    }

    private static Piece contained(TreePath path, int hunk, Evidence evidence) {
        return new Piece(path, Option.some(hunk), new Piece.Outcome.Contained(evidence));
    }

    /** What an earlier patch has opened again is not there any more, unless it was open all the time. */
    private boolean isMade(Hunk hunk, TreePath path, int patch) {
        return marks.at(patch, hunk.line())
                .exists(mark -> mark.places().nonEmpty()
                        || bench.placesOf(path, hunk, options).isEmpty());
    }

    /** How the pieces of a patch fare, and on which lines the hunks stand that apply. */
    record Tried(Seq<Piece> pieces, Footing footing) {
        boolean fails() {
            return pieces.exists(piece -> piece.refusal().isDefined());
        }
    }
}
