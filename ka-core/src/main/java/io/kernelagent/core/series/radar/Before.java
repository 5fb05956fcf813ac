package io.kernelagent.core.series.radar;

import io.kernelagent.core.series.Application;
import io.kernelagent.core.series.Chain;
import io.kernelagent.core.series.ChainResult;
import io.kernelagent.core.series.MailChanges;
import io.kernelagent.core.series.NamedPatch;
import io.kernelagent.core.series.Series;
import io.kernelagent.core.series.SeriesFailure;
import io.kernelagent.core.text.TreePath;
import io.kernelagent.core.tree.ApplyOptions;
import io.kernelagent.core.tree.Need;
import io.kernelagent.core.tree.Trace;
import io.kernelagent.core.tree.Tree;
import io.kernelagent.core.tree.TreeFile;
import io.kernelagent.core.tree.Workbench;
import io.vavr.collection.Seq;
import io.vavr.collection.SortedSet;
import io.vavr.collection.TreeSet;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.util.ArrayList;

/** The series on the baseline for which it was made: where each hunk stands there, on what, and what comes out. */
public final class Before {
    private final Tree base;
    private final Seq<ChainResult> results;
    private final ArrayList<Trace> traces = new ArrayList<>();
    private final ArrayList<Footing> footings = new ArrayList<>();

    private Before(Tree base, Seq<ChainResult> results) {
        this.base = base;
        this.results = results;
    }

    /** The series on its own baseline, or the first patch that does not even apply there. */
    public static Either<SeriesFailure, Before> of(Series series, Tree base, ApplyOptions options) {
        var results = Chain.of(series).map(chain -> chain.apply(base, options));
        return Application.of(series, results).map(applied -> {
            var before = new Before(base, results);
            var bench = Workbench.of(base, series.touched());
            series.patches().forEach(named -> before.walk(bench, named, options));
            return before;
        });
    }

    private void walk(Workbench bench, NamedPatch named, ApplyOptions options) {
        int index = traces.size();
        var trace = Trace.of(index);
        for (var mail : MailChanges.of(named)) {
            bench.apply(mail, index, options, trace);
        }
        traces.add(trace);
        footings.add(Footing.of(bench, trace.standings()));
    }

    /** The earlier patches on whose lines or files a patch stands. */
    SortedSet<Integer> neededBy(int patch) {
        return TreeSet.ofAll(traces.get(patch).needs().map(Need::patch));
    }

    /** Where the hunks of a patch stand. */
    Footing footing(int patch) {
        return footings.get(patch);
    }

    /** A file of the baseline; none for one that nobody has asked about. */
    Option<TreeFile> at(TreePath path) {
        return base.knows(path) ? base.at(path) : Option.none();
    }

    /** The paths whose whole chain of files is on another baseline what the series makes of it here. */
    SortedSet<TreePath> sameResult(Tree onto) {
        return TreeSet.ofAll(results.map(ChainResult::tree)
                .filter(result -> isEqual(result, onto) && !isEqual(result, base))
                .flatMap(Tree::paths));
    }

    /** The paths whose whole chain of files is on another baseline as it is here: what touches them fares as here. */
    SortedSet<TreePath> unchanged(Tree onto) {
        return TreeSet.ofAll(results.map(ChainResult::tree)
                .filter(result -> result.paths().forAll(path -> onto.at(path).equals(base.at(path))))
                .flatMap(Tree::paths));
    }

    private static boolean isEqual(Tree result, Tree tree) {
        return result.paths().forAll(path -> result.at(path).equals(tree.at(path)));
    }
}
