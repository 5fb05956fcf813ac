package io.kernelagent.core.series.radar;

import io.kernelagent.core.patch.FilePatch;
import io.kernelagent.core.series.NamedPatch;
import io.kernelagent.core.series.Series;
import io.kernelagent.core.text.TreePath;
import io.kernelagent.core.tree.ApplyOptions;
import io.kernelagent.core.tree.Placement;
import io.kernelagent.core.tree.Refusal;
import io.kernelagent.core.tree.Tree;
import io.kernelagent.core.tree.Workbench;
import io.vavr.Tuple2;
import io.vavr.collection.Array;
import io.vavr.collection.List;
import io.vavr.collection.Seq;
import io.vavr.collection.SortedSet;
import io.vavr.collection.TreeSet;
import io.vavr.control.Option;
import java.util.ArrayList;

/**
 * How a series fares on another baseline, patch by patch. Each patch is judged on the tree as it stands after the
 * earlier ones that apply or are contained; one that fails leaves no trace on it, and what stands on that one waits.
 *
 * @param fates the fate of each patch, in the order of the series
 */
public record Radar(Seq<Fate> fates) {

    /**
     * The fates of the patches of a series.
     *
     * @param onto the other baseline, knowing all paths that the series touches
     * @param before the series on its own baseline, where that is known
     * @param whereabouts where files of the series may have gone to
     */
    public static Radar of(
            Series series, Tree onto, Option<Before> before, Whereabouts whereabouts, ApplyOptions options) {
        return new Sweep(series, onto, before, whereabouts, options).run();
    }

    /** The patches that the other baseline has already, whole. */
    public Seq<Fate> contained() {
        return fates.filter(fate -> fate.status() == Status.CONTAINED);
    }

    /** Whether no patch fails. */
    public boolean isFine() {
        return fates.forAll(fate -> fate.status().isFine());
    }

    /** How many patches fare how, in a few words. */
    public String summary() {
        return Array.of(Status.values())
                .map(status -> new Tuple2<>(status, fates.count(fate -> fate.status() == status)))
                .filter(counted -> counted._2 > 0)
                .map(counted -> counted._2 + " " + counted._1.word())
                .mkString(", ");
    }

    /** One run along the series. */
    private static final class Sweep {
        private final Series series;
        private final Workbench bench;
        private final Forecast forecast;
        private final Option<Displacements> displacements;
        private final Waiting waiting;
        private final Whereabouts whereabouts;
        private final ArrayList<Fate> fates = new ArrayList<>();
        private SortedSet<Integer> failed = TreeSet.empty();

        Sweep(Series series, Tree onto, Option<Before> before, Whereabouts whereabouts, ApplyOptions options) {
            this.series = series;
            this.bench = Workbench.of(onto, series.touched());
            SortedSet<TreePath> same = before.map(was -> was.sameResult(onto)).getOrElse(TreeSet.empty());
            var settled = before.map(was -> was.unchanged(onto))
                    .getOrElse(TreeSet.empty())
                    .addAll(same);
            var marks = Unwinding.of(series, onto, whereabouts.moved().keySet(), settled, options);
            this.forecast = new Forecast(bench, marks, same, options);
            this.displacements = before.map(was -> new Displacements(was, onto));
            this.waiting = new Waiting(series, before, bench);
            this.whereabouts = whereabouts;
        }

        Radar run() {
            series.patches().forEach(this::judge);
            return new Radar(Array.ofAll(fates));
        }

        private void judge(NamedPatch named) {
            int patch = fates.size();
            var tried = forecast.attempt(named, patch);
            var fate = tried.fails() ? failure(named, patch, tried) : success(named, patch, tried);
            failed = tried.fails() ? failed.add(patch) : failed;
            fates.add(fate);
        }

        private Fate success(NamedPatch named, int patch, Forecast.Tried tried) {
            var displaced =
                    displacements.map(known -> known.of(patch, tried.footing())).getOrElse(List.empty());
            var status = statusOf(tried.pieces(), displaced.nonEmpty());
            return new Fate(named.name(), patch, status, tried.pieces(), displaced, List.empty(), List.empty());
        }

        private static Status statusOf(Seq<Piece> pieces, boolean isDisplaced) {
            if (pieces.exists(Piece::isContained)) {
                return pieces.exists(Piece::fits) ? Status.PARTLY : Status.CONTAINED;
            }
            if (isDisplaced) {
                return Status.ELSEWHERE;
            }
            return pieces.exists(Sweep::hasOffset) ? Status.OFFSET : Status.APPLIES;
        }

        private static boolean hasOffset(Piece piece) {
            Option<Placement> placement =
                    piece.outcome().fold(fits -> fits.placement(), contained -> Option.none(), fails -> Option.none());
            return placement.exists(placed -> placed.offset() != 0);
        }

        private Fate failure(NamedPatch named, int patch, Forecast.Tried tried) {
            var failing = tried.pieces().filter(piece -> piece.refusal().isDefined());
            var waits = waiting.of(patch, failing, failed);
            var lost = failing.filter(
                            piece -> piece.refusal().exists(refusal -> refusal.reason() == Refusal.Reason.MISSING_FILE))
                    .flatMap(piece -> lostBy(named, piece.path()))
                    .distinct();
            var relocations = waits.isEmpty() ? whereabouts.of(named, lost) : List.<Fate.Relocation>empty();
            var status = waits.nonEmpty() ? Status.WAITS : failureOf(lost, relocations);
            return new Fate(named.name(), patch, status, tried.pieces(), List.empty(), waits, relocations);
        }

        /** What a patch wants to read that it knows under a name, which may be a new one. */
        private static Seq<TreePath> lostBy(NamedPatch named, TreePath path) {
            return named.patch()
                    .files()
                    .filter(file -> file.path().equals(path))
                    .flatMap(FilePatch::oldPath);
        }

        private static Status failureOf(Seq<TreePath> lost, Seq<Fate.Relocation> relocations) {
            if (lost.isEmpty()) {
                return Status.CONFLICTS;
            }
            return relocations.isEmpty() ? Status.VANISHED : Status.MOVED;
        }
    }
}
