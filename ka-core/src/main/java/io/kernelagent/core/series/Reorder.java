package io.kernelagent.core.series;

import io.kernelagent.core.tree.Tree;
import io.vavr.collection.Array;
import io.vavr.collection.Seq;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.util.ArrayList;

/**
 * Whether the parts of a series may be applied in another order: they may when the same tree comes out. If not, the way
 * from the one order to the other is walked by exchanges of neighbours, and the first that does not commute is named.
 *
 * @param parts the parts, in the order in which they are applied now
 * @param order the order that somebody wants, as indices into the parts
 * @param obstacle the first exchange that does not commute; none when the same tree comes out
 */
public record Reorder(Seq<SeriesPart> parts, Seq<Integer> order, Option<Obstacle> obstacle) {

    /**
     * Tries another order.
     *
     * @param stage the series as it is applied now
     * @param parts a partition of it, in its order
     * @param order a permutation of the indices of the parts
     * @return left when the series does not apply as it is
     */
    public static Either<SeriesFailure, Reorder> of(Stage stage, Seq<SeriesPart> parts, Seq<Integer> order) {
        if (!order.sorted().equals(Array.range(0, parts.length()))) {
            throw new IllegalArgumentException("no permutation: " + order);
        }
        return tree(stage, Array.range(0, stage.series().patches().length()))
                .map(now -> new Reorder(parts, order, new Walk(stage, parts).obstacle(now, order)));
    }

    private static Either<SeriesFailure, Tree> tree(Stage stage, Seq<Integer> patches) {
        var bench = stage.bench();
        return stage.playAll(bench, patches, stage.weave().all())
                .map(Either::<SeriesFailure, Tree>left)
                .getOrElse(() -> Either.right(bench.tree()));
    }

    /**
     * The neighbours that might as well change places, as the index of the one that comes first: what the order says
     * about them is more than has to be said. The series has to apply.
     */
    public static Seq<Integer> freeNeighbours(Stage stage, Seq<SeriesPart> parts) {
        var bench = stage.bench();
        var free = new ArrayList<Integer>();
        for (int part = 0; part + 1 < parts.length(); part++) {
            if (new Exchange(stage, parts.get(part), parts.get(part + 1))
                    .behind(bench)
                    .isEmpty()) {
                free.add(part);
            }
            stage.playAll(bench, parts.get(part).patches(), stage.weave().all());
        }
        return Array.ofAll(free);
    }

    /** Whether the other order gives the same tree. */
    public boolean isFree() {
        return obstacle.isEmpty();
    }

    /** The names of the parts in the order that somebody wants. */
    public Seq<String> names() {
        return order.map(part -> parts.get(part).name());
    }

    /**
     * Two neighbours that do not commute.
     *
     * @param before the parts that are applied before them, as indices, in an order that changes nothing
     * @param first the one that comes first now
     * @param second the one that would come first
     * @param clash what happens then
     */
    public record Obstacle(Seq<Integer> before, int first, int second, Clash clash) {}

    /** The way from the one order to the other. */
    private record Walk(Stage stage, Seq<SeriesPart> parts) {
        Option<Obstacle> obstacle(Tree now, Seq<Integer> order) {
            var wanted = tree(stage, patches(order));
            return wanted.exists(now::equals) ? Option.none() : Option.some(firstObstacle(order));
        }

        private Seq<Integer> patches(Seq<Integer> some) {
            return some.flatMap(part -> parts.get(part).patches());
        }

        /** Brings one part after the other to its place, over every part that still stands before it. */
        private Obstacle firstObstacle(Seq<Integer> order) {
            Seq<Integer> current = Array.range(0, parts.length());
            for (int place = 0; place < order.length(); place++) {
                int part = order.get(place);
                for (int at = current.indexOf(part); at > place; at--) {
                    var obstacle = obstacle(current.take(at - 1), current.get(at - 1), part);
                    if (obstacle.isDefined()) {
                        return obstacle.get();
                    }
                    current = current.removeAt(at).insert(at - 1, part);
                }
            }
            throw new IllegalStateException("every exchange commutes, and yet the trees differ");
        }

        private Option<Obstacle> obstacle(Seq<Integer> before, int first, int second) {
            return new Exchange(stage, parts.get(first), parts.get(second))
                    .behind(patches(before))
                    .map(clash -> new Obstacle(before, first, second, clash));
        }
    }
}
