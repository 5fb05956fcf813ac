package io.kernelagent.core.series;

import io.kernelagent.core.patch.LineRange;
import io.kernelagent.core.text.TreePath;
import io.kernelagent.core.tree.ApplyOptions;
import io.kernelagent.core.tree.Need;
import io.vavr.collection.Array;
import io.vavr.collection.Seq;

/**
 * Which patch of a series likely needs which, from the patches alone: they are tried on a source that was made up from
 * what they say themselves. A patch that contradicts those before it has no place there; of it only the files are seen.
 *
 * @param graph the likely dependencies
 * @param unplaced the patches that contradict those before them or change binary content, as indices into the series
 */
public record LikelyDependencies(Dependencies graph, Seq<Integer> unplaced) {

    public static LikelyDependencies of(Series series, ApplyOptions options) {
        var source = ImaginedSource.of(series);
        var stage = new Stage(series, source, options);
        var bench = stage.bench();
        var unplaced = Array.range(0, series.patches().length())
                .filter(patch -> stage.attempt(bench, patch).isDefined());
        var placed = Array.range(0, series.patches().length()).removeAll(unplaced);
        var part = new Series(placed.map(series.patches()::get));
        var tried = Dependencies.of(part, source, options)
                .getOrElseThrow(failure -> new IllegalStateException("it applied a moment ago: " + failure));
        var edges = tried.edges()
                .map(edge -> new Dependency(
                        placed.get(edge.from()),
                        placed.get(edge.to()),
                        edge.evidence().map(need -> renumbered(need, placed))))
                .appendAll(unplaced.flatMap(patch -> byFiles(series, patch)));
        return new LikelyDependencies(new Dependencies(series, edges), unplaced);
    }

    private static Need renumbered(Need need, Seq<Integer> placed) {
        return new Need(placed.get(need.patch()), need.kind(), need.path(), need.lines());
    }

    /** The last patch before it that touches one of its files. */
    private static Seq<Dependency> byFiles(Series series, int patch) {
        return touched(series, patch)
                .flatMap(path -> Array.range(0, patch)
                        .reverse()
                        .find(earlier -> touched(series, earlier).contains(path))
                        .map(earlier -> new Need(earlier, Need.Kind.CONTENT, path, new LineRange(0, 0))))
                .groupBy(Need::patch)
                .toSortedMap(Integer::compare, group -> group._1, group -> group._2)
                .toArray()
                .map(group -> new Dependency(patch, group._1, group._2));
    }

    private static Seq<TreePath> touched(Series series, int patch) {
        return series.patches()
                .get(patch)
                .patch()
                .files()
                .flatMap(file -> file.touched())
                .distinct();
    }
}
