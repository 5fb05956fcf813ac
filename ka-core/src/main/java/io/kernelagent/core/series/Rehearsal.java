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
import io.vavr.collection.SortedMap;
import io.vavr.collection.SortedSet;
import io.vavr.collection.TreeSet;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.util.ArrayList;

/** A series that applies, applied once with an eye on what each patch stands on, and ready to be tried again. */
final class Rehearsal {
    private final Stage stage;
    private final ArrayList<Trace> traces = new ArrayList<>();
    /** Who may need whom, as the lines say. */
    private final Leaning leaning;

    private Rehearsal(Stage stage) {
        this.stage = stage;
        this.leaning = new Leaning(patches());
    }

    /** The rehearsed series, or the first patch that does not apply. */
    static Either<SeriesFailure, Rehearsal> of(Series series, Tree base, ApplyOptions options) {
        return of(new Stage(series, base, options));
    }

    static Either<SeriesFailure, Rehearsal> of(Stage stage) {
        var rehearsal = new Rehearsal(stage);
        return rehearsal.failure().map(Either::<SeriesFailure, Rehearsal>left).getOrElse(Either.right(rehearsal));
    }

    private Option<SeriesFailure> failure() {
        var bench = stage.bench();
        for (int patch = 0; patch < patches(); patch++) {
            var trace = Trace.of(patch);
            var failure = stage.play(bench, patch, trace);
            if (failure.isDefined()) {
                return failure;
            }
            traces.add(trace);
            int user = patch;
            trace.needs().forEach(need -> leaning.add(user, need.patch()));
        }
        return Option.none();
    }

    private int patches() {
        return stage.weave().patches();
    }

    Seq<Need> needsOf(int patch) {
        return traces.get(patch).needs();
    }

    Seq<Standing> standingsOf(int patch) {
        return traces.get(patch).standings();
    }

    /** What happens when some patches are taken out together. */
    Replay.Outcome without(SortedSet<Integer> gone) {
        var bench = stage.bench();
        for (int patch = 0; patch < gone.head(); patch++) {
            stage.play(bench, patch, Trace.OFF);
        }
        return replay(gone, bench).run();
    }

    /** What falls when each patch is taken out alone, in the order of the series. */
    Seq<SortedMap<Integer, Refusal>> fallsWithoutEach() {
        var bench = stage.bench();
        var falls = new ArrayList<SortedMap<Integer, Refusal>>();
        for (int patch = 0; patch < patches(); patch++) {
            falls.add(replay(TreeSet.of(patch), bench).falls());
            stage.play(bench, patch, Trace.OFF);
        }
        return Array.ofAll(falls);
    }

    private Replay replay(SortedSet<Integer> gone, Workbench before) {
        return new Replay(stage.weave(), before, gone, leaningOn(gone), stage.options());
    }

    /** Everything that leans on some patches, directly or not, as far as lines can say. */
    SortedSet<Integer> leaningOn(SortedSet<Integer> some) {
        return leaning.on(some);
    }
}
