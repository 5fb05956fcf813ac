package io.kernelagent.core.series;

import io.kernelagent.core.patch.LineRange;
import io.kernelagent.core.series.PartConflict.Kind;
import io.kernelagent.core.series.PartConflict.Point;
import io.kernelagent.core.tree.Need;
import io.vavr.collection.Array;
import io.vavr.collection.List;
import io.vavr.collection.Seq;
import io.vavr.collection.SortedSet;
import io.vavr.collection.TreeSet;
import io.vavr.control.Option;

/**
 * Finds the parts of a series that conflict. Each part is left out and the rest is tried: what falls because of lines
 * or files of that part meets it. Parts that share files and do not need each other are exchanged.
 */
public final class PartConflicts {
    private static final LineRange WHOLE = new LineRange(0, 0);

    private final Stage stage;
    private final Seq<SeriesPart> parts;

    private PartConflicts(Stage stage, Seq<SeriesPart> parts) {
        this.stage = stage;
        this.parts = parts;
    }

    /**
     * The conflicts, by the first and then by the second part. Where the series does not apply, it is the failure that
     * tells, as far as another part is to blame for it.
     */
    public static Seq<PartConflict> of(Stage stage, Seq<SeriesPart> parts) {
        var conflicts = new PartConflicts(stage, parts);
        return Rehearsal.of(stage).fold(conflicts::behind, conflicts::within);
    }

    private Seq<PartConflict> within(Rehearsal rehearsal) {
        return Array.range(0, parts.length() - 1).flatMap(first -> {
            var needing = needing(rehearsal, first);
            return Array.range(first + 1, parts.length())
                    .filter(second -> shareFiles(first, second))
                    .flatMap(second -> Option.some(points(rehearsal, needing, first, second))
                            .filter(Seq::nonEmpty)
                            .orElse(() -> exchanged(rehearsal, first, second))
                            .map(points -> new PartConflict(first, second, points)));
        });
    }

    private boolean shareFiles(int first, int second) {
        return !new Exchange(stage, parts.get(first), parts.get(second)).isFree();
    }

    /** The patches that fall without a part. */
    private SortedSet<Integer> needing(Rehearsal rehearsal, int part) {
        boolean isAlone = Array.range(part + 1, parts.length()).forAll(other -> !shareFiles(part, other));
        return isAlone
                ? TreeSet.empty()
                : TreeSet.ofAll(
                        rehearsal.without(parts.get(part).set()).fallen().keySet());
    }

    private Seq<Point> points(Rehearsal rehearsal, SortedSet<Integer> needing, int first, int second) {
        var earlier = parts.get(first).set();
        return parts.get(second)
                .patches()
                .filter(needing::contains)
                .flatMap(later -> rehearsal
                        .needsOf(later)
                        .filter(need -> earlier.contains(need.patch()))
                        .map(need -> point(later, need)))
                .distinct();
    }

    private static Point point(int later, Need need) {
        return new Point(
                Option.some(need.patch()), Option.some(later), need.path(), need.lines(), Kind.of(need.kind()));
    }

    /** Brings the first part before the second, over all that does not lean on it, and lets them change places. */
    private Option<Seq<Point>> exchanged(Rehearsal rehearsal, int first, int second) {
        var moving = parts.get(first).set();
        var staying = moving.addAll(rehearsal.leaningOn(moving));
        var before = parts.take(second).flatMap(SeriesPart::patches).reject(staying::contains);
        return new Exchange(stage, parts.get(first), parts.get(second))
                .behind(before)
                .map(this::points);
    }

    private Seq<Point> points(Clash clash) {
        return clash.fold(
                refused -> List.of(new Point(
                        Option.none(),
                        Option.some(refused.failure().index()),
                        refused.failure().file().get(),
                        lines(refused.failure()),
                        Kind.ORDER)),
                differs -> List.of(new Point(
                        Option.none(),
                        Option.none(),
                        differs.path(),
                        new LineRange(differs.line(), differs.line() == 0 ? 0 : 1),
                        Kind.ORDER)));
    }

    private static LineRange lines(SeriesFailure failure) {
        return failure.refusal()
                .mismatch()
                .map(mismatch -> mismatch.line())
                .orElse(failure.refusal().nearest())
                .map(line -> new LineRange(line, 1))
                .getOrElse(WHOLE);
    }

    /** The earlier parts without which the failed patch would apply. */
    private Seq<PartConflict> behind(SeriesFailure failure) {
        int second = parts.indexWhere(part -> part.patches().contains(failure.index()));
        return failure.file().isEmpty()
                ? List.empty()
                : Array.range(0, second)
                        .filter(first -> shareFiles(first, second) && appliesWithout(first, failure.index()))
                        .map(first -> new PartConflict(first, second, List.of(refused(failure))));
    }

    private static Point refused(SeriesFailure failure) {
        return new Point(
                Option.none(), Option.some(failure.index()), failure.file().get(), lines(failure), Kind.REFUSED);
    }

    private boolean appliesWithout(int part, int patch) {
        var bench = stage.bench();
        Array.range(0, patch).removeAll(parts.get(part).patches()).forEach(earlier -> stage.attempt(bench, earlier));
        return stage.attempt(bench, patch).isEmpty();
    }
}
