package io.kernelagent.core.series;

import io.kernelagent.core.tree.ApplyOptions;
import io.kernelagent.core.tree.Need;
import io.kernelagent.core.tree.Refusal;
import io.kernelagent.core.tree.Standing;
import io.kernelagent.core.tree.Trace;
import io.kernelagent.core.tree.Tree;
import io.kernelagent.core.tree.Workbench;
import io.vavr.collection.Array;
import io.vavr.collection.Seq;
import io.vavr.collection.SortedSet;
import io.vavr.collection.TreeSet;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.util.ArrayList;
import java.util.function.Function;

/** A series that applies, applied once with an eye on what each patch stands on, and ready to be tried again. */
final class Rehearsal {
    private final Series series;
    private final Tree base;
    private final ApplyOptions options;
    private final Weave weave;
    private final ArrayList<Trace> traces = new ArrayList<>();
    /** For each patch the later ones whose lines say that they may need it. */
    private final ArrayList<SortedSet<Integer>> leaning = new ArrayList<>();

    private Rehearsal(Series series, Tree base, ApplyOptions options) {
        this.series = series;
        this.base = base;
        this.options = options;
        this.weave = Weave.of(series);
    }

    /** The rehearsed series, or the first patch that does not apply. */
    static Either<SeriesFailure, Rehearsal> of(Series series, Tree base, ApplyOptions options) {
        var rehearsal = new Rehearsal(series, base, options);
        return rehearsal.failure().map(Either::<SeriesFailure, Rehearsal>left).getOrElse(Either.right(rehearsal));
    }

    private Option<SeriesFailure> failure() {
        var bench = bench();
        for (int patch = 0; patch < weave.patches(); patch++) {
            var trace = Trace.of(patch);
            var refusal = play(bench, patch, trace);
            if (refusal.isDefined()) {
                return refusal.map(failedAt(patch));
            }
            traces.add(trace);
            lean(patch, trace.needs());
        }
        return Option.none();
    }

    private Function<Refusal, SeriesFailure> failedAt(int patch) {
        return refusal -> new SeriesFailure(series.patches().get(patch).name(), patch, refusal);
    }

    private void lean(int patch, Seq<Need> needs) {
        leaning.add(TreeSet.empty());
        needs.map(Need::patch)
                .distinct()
                .forEach(needed -> leaning.set(needed, leaning.get(needed).add(patch)));
    }

    private Option<Refusal> play(Workbench bench, int patch, Trace trace) {
        for (var link : weave.links(patch)) {
            var applied = bench.apply(link.changes(), patch, options, trace);
            if (applied.isLeft()) {
                return Option.some(applied.getLeft());
            }
        }
        return Option.none();
    }

    private Workbench bench() {
        return Workbench.of(base, weave.paths());
    }

    Seq<Need> needsOf(int patch) {
        return traces.get(patch).needs();
    }

    Seq<Standing> standingsOf(int patch) {
        return traces.get(patch).standings();
    }

    /** What happens when some patches are taken out together. */
    Replay.Outcome without(SortedSet<Integer> gone) {
        var bench = bench();
        for (int patch = 0; patch < gone.head(); patch++) {
            play(bench, patch, Trace.of(patch));
        }
        return without(gone, bench);
    }

    /** What happens when each patch is taken out alone, in the order of the series. */
    Seq<Replay.Outcome> withoutEach() {
        var bench = bench();
        var outcomes = new ArrayList<Replay.Outcome>();
        for (int patch = 0; patch < weave.patches(); patch++) {
            outcomes.add(without(TreeSet.of(patch), bench));
            play(bench, patch, Trace.of(patch));
        }
        return Array.ofAll(outcomes);
    }

    private Replay.Outcome without(SortedSet<Integer> gone, Workbench before) {
        return new Replay(weave, before, gone, doubtful(gone), options).run();
    }

    /** Everything that leans on what is gone, directly or not. */
    private SortedSet<Integer> doubtful(SortedSet<Integer> gone) {
        var doubtful = new java.util.TreeSet<Integer>();
        var open = new java.util.ArrayDeque<>(gone.toJavaList());
        while (!open.isEmpty()) {
            leaning.get(open.pop()).filter(doubtful::add).forEach(open::push);
        }
        return TreeSet.ofAll(doubtful);
    }
}
