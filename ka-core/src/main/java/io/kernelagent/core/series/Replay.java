package io.kernelagent.core.series;

import io.kernelagent.core.tree.ApplyOptions;
import io.kernelagent.core.tree.Refusal;
import io.kernelagent.core.tree.Standing;
import io.kernelagent.core.tree.Trace;
import io.kernelagent.core.tree.Workbench;
import io.vavr.collection.Seq;
import io.vavr.collection.SortedMap;
import io.vavr.collection.SortedSet;
import io.vavr.collection.TreeMap;
import io.vavr.collection.TreeSet;
import io.vavr.control.Option;
import java.util.function.BiConsumer;
import java.util.function.IntFunction;

/**
 * Applies what is left of a series after some patches were taken out, patch by patch, each whole or not at all: one
 * that does not apply falls, and the next one is tried without it. Only files that could come out differently are
 * looked at: those of the patches that are gone or fall.
 *
 * <p>A patch that might fall is tried on files of which copies are kept. One that falls against all expectation has
 * spoilt its files by then; the replay starts again and expects it. So the answer is exact, and mostly costs one run.
 */
final class Replay {
    private final Weave weave;
    private final Workbench before;
    private final SortedSet<Integer> gone;
    private final ApplyOptions options;
    private SortedSet<Integer> doubtful;
    private SortedSet<Integer> chains;

    /**
     * A replay.
     *
     * @param before all files as they are before the first patch that is gone
     * @param gone the patches that are taken out
     * @param doubtful patches that may fall
     */
    Replay(Weave weave, Workbench before, SortedSet<Integer> gone, SortedSet<Integer> doubtful, ApplyOptions options) {
        this.weave = weave;
        this.before = before;
        this.gone = gone;
        this.options = options;
        this.doubtful = doubtful;
        this.chains = gone.foldLeft(TreeSet.<Integer>empty(), (all, patch) -> all.addAll(weave.chainsOf(patch)));
    }

    /** What falls, and where the others stand. */
    Outcome run() {
        var standing = new java.util.TreeMap<Integer, Seq<Standing>>();
        var fallen = fallen((patch, trace) -> standing.put(patch, trace.standings()), Trace::of);
        return new Outcome(fallen, TreeMap.ofAll(standing));
    }

    /** What falls; nobody looks where the others stand, which costs more than to apply them. */
    SortedMap<Integer, Refusal> falls() {
        return fallen((patch, trace) -> {}, patch -> Trace.OFF);
    }

    private SortedMap<Integer, Refusal> fallen(BiConsumer<Integer, Trace> stands, IntFunction<Trace> traces) {
        var fallen = attempt(stands, traces);
        while (fallen.isEmpty()) {
            fallen = attempt(stands, traces);
        }
        return fallen.get();
    }

    /** One run; none when it has to be started again, knowing more. */
    private Option<SortedMap<Integer, Refusal>> attempt(BiConsumer<Integer, Trace> stands, IntFunction<Trace> traces) {
        var behind = weave.patchesBehind(gone.head(), chains).removeAll(gone);
        SortedMap<Integer, Refusal> fallen = TreeMap.empty();
        if (behind.isEmpty()) {
            return Option.some(fallen);
        }
        var bench = before.copy(weave.paths(chains));
        for (int patch : behind) {
            var trace = traces.apply(patch);
            var failure = failure(bench, patch, trace);
            if (failure.isDefined() && hasToLearn(patch)) {
                return Option.none();
            }
            if (failure.isDefined()) {
                fallen = fallen.put(patch, failure.get());
            } else {
                stands.accept(patch, trace);
            }
        }
        return Option.some(fallen);
    }

    private boolean hasToLearn(int patch) {
        var wider = chains.addAll(weave.chainsOf(patch));
        boolean isNews = !doubtful.contains(patch) || wider.size() > chains.size();
        doubtful = doubtful.add(patch);
        chains = wider;
        return isNews;
    }

    private Option<Refusal> failure(Workbench bench, int patch, Trace trace) {
        var links = weave.links(patch, chains);
        var memory = Option.when(
                doubtful.contains(patch),
                () -> bench.save(links.flatMap(ChainLink::touched).distinct()));
        for (var link : links) {
            var applied = bench.apply(link.changes(), patch, options, trace);
            if (applied.isLeft()) {
                memory.forEach(bench::restore);
                return Option.some(applied.getLeft());
            }
        }
        return Option.none();
    }

    /**
     * What became of the patches behind the first that is gone, as far as they touch files that may be different.
     *
     * @param fallen those that do not apply any more, and why
     * @param standing those that do, and where
     */
    record Outcome(SortedMap<Integer, Refusal> fallen, SortedMap<Integer, Seq<Standing>> standing) {}
}
