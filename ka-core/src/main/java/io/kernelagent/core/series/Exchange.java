package io.kernelagent.core.series;

import io.kernelagent.core.series.Clash.MovedHunk;
import io.kernelagent.core.text.Bytes;
import io.kernelagent.core.text.TreePath;
import io.kernelagent.core.tree.Standing;
import io.kernelagent.core.tree.Trace;
import io.kernelagent.core.tree.Tree;
import io.kernelagent.core.tree.TreeFile;
import io.kernelagent.core.tree.Workbench;
import io.vavr.collection.LinkedHashMap;
import io.vavr.collection.Map;
import io.vavr.collection.Seq;
import io.vavr.collection.SortedSet;
import io.vavr.collection.TreeSet;
import io.vavr.control.Either;
import io.vavr.control.Option;

/**
 * Lets two neighbours change places: what they make of their files in either order is tried, not guessed. Parts that
 * share no chain of files always can.
 */
final class Exchange {
    private final Stage stage;
    private final Seq<Integer> first;
    private final Seq<Integer> second;
    private final SortedSet<Integer> shared;

    Exchange(Stage stage, SeriesPart first, SeriesPart second) {
        this.stage = stage;
        this.first = first.patches();
        this.second = second.patches();
        this.shared = chains(stage, first).intersect(chains(stage, second));
    }

    private static SortedSet<Integer> chains(Stage stage, SeriesPart part) {
        return part.patches()
                .foldLeft(
                        TreeSet.<Integer>empty(),
                        (all, patch) -> all.addAll(stage.weave().chainsOf(patch)));
    }

    boolean isFree() {
        return shared.isEmpty();
    }

    /** Why they cannot change places behind some patches, which apply in this order; none when they can. */
    Option<Clash> behind(Seq<Integer> before) {
        if (isFree()) {
            return Option.none();
        }
        var bench = stage.bench(shared);
        return stage.playAll(bench, before, shared).isDefined() ? Option.none() : behind(bench);
    }

    /** The same behind what a bench has by now, which stays as it is. */
    Option<Clash> behind(Workbench bench) {
        if (isFree()) {
            return Option.none();
        }
        var asIs = played(bench, first.appendAll(second));
        var exchanged = played(bench, second.appendAll(first));
        return asIs.isLeft()
                ? Option.none()
                : exchanged.fold(failure -> Option.some(new Clash.Refused(failure)), other -> asIs.get()
                        .against(other));
    }

    private Either<SeriesFailure, Play> played(Workbench before, Seq<Integer> patches) {
        var bench = before.copy(stage.weave().paths(shared));
        Map<Integer, Seq<Standing>> standings = LinkedHashMap.empty();
        for (int patch : patches) {
            var trace = Trace.of(patch);
            var failure = stage.play(bench, patch, shared, trace);
            if (failure.isDefined()) {
                return Either.left(failure.get());
            }
            standings = standings.put(patch, trace.standings());
        }
        return Either.right(new Play(bench.tree(), standings));
    }

    /** What came out, and where each patch stood. */
    private final class Play {
        private final Tree tree;
        private final Map<Integer, Seq<Standing>> standings;

        Play(Tree tree, Map<Integer, Seq<Standing>> standings) {
            this.tree = tree;
            this.standings = standings;
        }

        Option<Clash> against(Play other) {
            return tree.paths()
                    .find(path -> !tree.at(path).equals(other.tree.at(path)))
                    .map(path -> new Clash.Differs(path, line(path, other), moved(other)));
        }

        private int line(TreePath path, Play other) {
            var one = lines(tree.at(path));
            var two = lines(other.tree.at(path));
            int line = 0;
            while (line < Math.min(one.count(), two.count()) && one.hasSameLine(line, two, line)) {
                line++;
            }
            return line < Math.max(one.count(), two.count()) ? line + 1 : 0;
        }

        private static TextLines lines(Option<TreeFile> file) {
            return TextLines.of(file.map(TreeFile::content).getOrElse(Bytes.EMPTY));
        }

        private Option<MovedHunk> moved(Play other) {
            return standings
                    .toList()
                    .flatMap(was -> was._2
                            .filter(standing -> other.standings
                                    .get(was._1)
                                    .exists(now -> now.exists(is -> standing.hasMovedTo(is))))
                            .map(standing -> new MovedHunk(
                                    stage.series().patches().get(was._1).name(), standing.hunk())))
                    .headOption();
        }
    }
}
