package io.kernelagent.core.series;

import io.kernelagent.core.patch.LineRange;
import io.kernelagent.core.tree.ApplyOptions;
import io.kernelagent.core.tree.Need;
import io.kernelagent.core.tree.Refusal;
import io.kernelagent.core.tree.Tree;
import io.vavr.collection.Array;
import io.vavr.collection.Seq;
import io.vavr.collection.SortedMap;
import io.vavr.collection.SortedSet;
import io.vavr.control.Either;
import java.util.ArrayList;
import java.util.List;

/**
 * Which patch of a series needs which. The owners of the lines on which a patch stands say which earlier ones it may
 * need; each of those is then taken out and the rest is applied again. What falls needs it, what does not fall does
 * not.
 *
 * <p>Edges are direct: what falls only because something between falls has a path instead of an edge. Needs of another
 * kind, a function that one patch defines and another calls, are not seen in a text.
 */
public final class Dependencies {
    private final Series series;
    private final Seq<Dependency> edges;

    Dependencies(Series series, Seq<Dependency> edges) {
        this.series = series;
        this.edges = edges.sortBy(edge -> edge.from() * (long) series.patches().length() + edge.to());
    }

    /** The dependencies of a series, or the first patch that does not apply. The base knows all touched paths. */
    public static Either<SeriesFailure, Dependencies> of(Series series, Tree base) {
        return of(series, base, ApplyOptions.STRICT);
    }

    public static Either<SeriesFailure, Dependencies> of(Series series, Tree base, ApplyOptions options) {
        return Rehearsal.of(series, base, options)
                .map(rehearsal -> new Dependencies(
                        series, edges(rehearsal, series.patches().length())));
    }

    private static Seq<Dependency> edges(Rehearsal rehearsal, int patches) {
        var falls = rehearsal.fallsWithoutEach();
        var edges = new ArrayList<Dependency>();
        for (int needed = 0; needed < patches; needed++) {
            int to = needed;
            falls.get(to).forEach(fall -> {
                var evidence = evidence(rehearsal.needsOf(fall._1), to);
                if (evidence.nonEmpty()) {
                    edges.add(new Dependency(fall._1, to, evidence));
                }
            });
        }
        surprises(falls, edges);
        return Array.ofAll(edges);
    }

    private static Seq<Need> evidence(Seq<Need> needs, int patch) {
        return needs.filter(need -> need.patch() == patch).sortBy(Need::kind);
    }

    /** What falls although no line says so, for instance because another place has become as good: a rare thing. */
    private static void surprises(Seq<SortedMap<Integer, Refusal>> falls, List<Dependency> edges) {
        var leaning = leaning(falls.length(), edges);
        for (int to = 0; to < falls.length(); to++) {
            for (var fall : falls.get(to)) {
                if (!leaning.on(List.of(to)).contains(fall._1)) {
                    edges.add(new Dependency(fall._1, to, Array.of(need(to, fall._2))));
                    leaning.add(fall._1, to);
                }
            }
        }
    }

    private static Leaning leaning(int patches, Iterable<Dependency> edges) {
        var leaning = new Leaning(patches);
        edges.forEach(edge -> leaning.add(edge.from(), edge.to()));
        return leaning;
    }

    private static Need need(int patch, Refusal refusal) {
        int line = refusal.mismatch()
                .map(Refusal.Mismatch::line)
                .orElse(refusal.nearest())
                .getOrElse(0);
        var path = refusal.path().getOrElseThrow(() -> new IllegalStateException("nothing was refused"));
        return new Need(patch, Need.Kind.CONTEXT, path, new LineRange(line, line == 0 ? 0 : 1));
    }

    public Series series() {
        return series;
    }

    /** Every direct dependency, by the patch that needs and then by the one that is needed. */
    public Seq<Dependency> edges() {
        return edges;
    }

    /** What a patch needs directly. */
    public Seq<Dependency> needsOf(int patch) {
        return edges.filter(edge -> edge.from() == patch);
    }

    /** What leans on a patch, directly or not: all that may fall without it, itself left out. */
    public SortedSet<Integer> leaningOn(int patch) {
        return leaning(series.patches().length(), edges).on(List.of(patch));
    }

    /** Patches that need nothing and are needed. */
    public Seq<Integer> roots() {
        return all().filter(patch -> needsOf(patch).isEmpty() && isNeeded(patch));
    }

    /** Patches that need nothing and that nothing needs. */
    public Seq<Integer> isolated() {
        return all().filter(patch -> needsOf(patch).isEmpty() && !isNeeded(patch));
    }

    private Seq<Integer> all() {
        return Array.range(0, series.patches().length());
    }

    private boolean isNeeded(int patch) {
        return edges.exists(edge -> edge.to() == patch);
    }

    /** The longest way along the edges, from the patch that needs nothing; the first one, if there are several. */
    public Seq<Integer> longestChain() {
        var ways = new ArrayList<Seq<Integer>>();
        for (int patch : all()) {
            var below = needsOf(patch).map(edge -> ways.get(edge.to()));
            ways.add(longest(below).append(patch));
        }
        return longest(Array.ofAll(ways));
    }

    private static Seq<Integer> longest(Seq<Seq<Integer>> ways) {
        return ways.foldLeft(
                (Seq<Integer>) Array.<Integer>empty(), (best, way) -> way.length() > best.length() ? way : best);
    }
}
