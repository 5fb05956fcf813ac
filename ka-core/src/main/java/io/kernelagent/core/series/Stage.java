package io.kernelagent.core.series;

import io.kernelagent.core.tree.ApplyOptions;
import io.kernelagent.core.tree.Refusal;
import io.kernelagent.core.tree.Trace;
import io.kernelagent.core.tree.Tree;
import io.kernelagent.core.tree.Workbench;
import io.vavr.collection.Seq;
import io.vavr.collection.SortedSet;
import io.vavr.control.Option;

/** A series and the source that it is for, ready to be played patch by patch in whatever order somebody wants. */
public final class Stage {
    private final Series series;
    private final Tree base;
    private final ApplyOptions options;
    private final Weave weave;

    /** The base knows all paths that the series touches. */
    public Stage(Series series, Tree base, ApplyOptions options) {
        this.series = series;
        this.base = base;
        this.options = options;
        this.weave = Weave.of(series);
    }

    public Series series() {
        return series;
    }

    Weave weave() {
        return weave;
    }

    ApplyOptions options() {
        return options;
    }

    /** All files as the source has them. */
    Workbench bench() {
        return Workbench.of(base, weave.paths());
    }

    /** The files of some chains as the source has them. */
    Workbench bench(SortedSet<Integer> chains) {
        return Workbench.of(base, weave.paths(chains));
    }

    /** Applies a patch; when it is refused, the bench is of no further use. */
    Option<SeriesFailure> play(Workbench bench, int patch, Trace trace) {
        return play(bench, patch, weave.links(patch), trace);
    }

    /** Applies what a patch does to some chains; when it is refused, the bench is of no further use. */
    Option<SeriesFailure> play(Workbench bench, int patch, SortedSet<Integer> chains, Trace trace) {
        return play(bench, patch, weave.links(patch, chains), trace);
    }

    /** Applies what several patches do to some chains, up to the first that is refused. */
    Option<SeriesFailure> playAll(Workbench bench, Seq<Integer> patches, SortedSet<Integer> chains) {
        for (int patch : patches) {
            var failure = play(bench, patch, chains, Trace.of(patch));
            if (failure.isDefined()) {
                return failure;
            }
        }
        return Option.none();
    }

    /** Applies a patch whole or not at all. */
    Option<SeriesFailure> attempt(Workbench bench, int patch) {
        var links = weave.links(patch);
        var memory = bench.save(links.flatMap(ChainLink::touched).distinct());
        var failure = play(bench, patch, links, Trace.of(patch));
        failure.forEach(refused -> bench.restore(memory));
        return failure;
    }

    private Option<SeriesFailure> play(Workbench bench, int patch, Seq<ChainLink> links, Trace trace) {
        for (var link : links) {
            var applied = bench.apply(link.changes(), patch, options, trace);
            if (applied.isLeft()) {
                return Option.some(failure(patch, applied.getLeft()));
            }
        }
        return Option.none();
    }

    SeriesFailure failure(int patch, Refusal refusal) {
        return new SeriesFailure(series.patches().get(patch).name(), patch, refusal);
    }
}
