package io.kernelagent.core.series;

import static org.assertj.core.api.Assertions.assertThat;

import io.kernelagent.core.tree.Tree;
import io.vavr.collection.Array;
import io.vavr.collection.Seq;
import io.vavr.control.Option;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** What is said about orders, held against simply applying the patches in them. */
class ReorderProperties {

    @Property(tries = 400)
    void another_order_is_free_exactly_when_it_gives_the_same_tree(@ForAll Random random) {
        var draw = RandomSeries.draw(random, 6);
        var parts = parts(draw, random);
        var order = shuffled(parts.length(), random);
        var reorder = Reorder.of(draw.stage(), parts, order).get();
        assertThat(reorder.isFree())
                .as("%s of %s", order, draw)
                .isEqualTo(tree(draw, parts, order).equals(tree(draw, parts, Array.range(0, parts.length()))));
    }

    @Property(tries = 400)
    void the_pair_that_is_named_does_not_commute_and_all_before_it_do(@ForAll Random random) {
        var draw = RandomSeries.draw(random, 6);
        var parts = parts(draw, random);
        Reorder.of(draw.stage(), parts, shuffled(parts.length(), random))
                .get()
                .obstacle()
                .forEach(obstacle -> {
                    var pair = obstacle.before().append(obstacle.first()).append(obstacle.second());
                    var exchanged = obstacle.before().append(obstacle.second()).append(obstacle.first());
                    assertThat(tree(draw, parts, pair))
                            .as("%s of %s", pair, draw)
                            .isNotEmpty();
                    assertThat(tree(draw, parts, exchanged)).isNotEqualTo(tree(draw, parts, pair));
                });
    }

    @Property(tries = 400)
    void free_neighbours_are_those_that_commute(@ForAll Random random) {
        var draw = RandomSeries.draw(random, 6);
        var parts = parts(draw, random);
        var all = Array.range(0, parts.length());
        var free = Array.range(0, Math.max(0, parts.length() - 1))
                .filter(at -> tree(draw, parts, all.take(at).append(at + 1).append(at))
                        .equals(tree(draw, parts, all.take(at + 2))));
        assertThat(Reorder.freeNeighbours(draw.stage(), parts)).as("%s", draw).containsExactlyElementsOf(free);
    }

    /** L021: what shares no line and no order is no conflict, and what falls without another part is one. */
    @Property(tries = 300)
    void a_part_that_falls_without_another_meets_it(@ForAll Random random) {
        var draw = RandomSeries.draw(random, 6);
        var parts = parts(draw, random);
        var conflicts = PartConflicts.of(draw.stage(), parts);
        for (int first = 0; first < parts.length(); first++) {
            for (int second = first + 1; second < parts.length(); second++) {
                int one = first;
                int other = second;
                boolean isTold = conflicts.exists(found -> found.first() == one && found.second() == other);
                boolean isNeighbour = second == first + 1;
                var all = Array.range(0, first);
                boolean commutes = tree(draw, parts, all.append(second).append(first))
                        .equals(tree(draw, parts, all.append(first).append(second)));
                if (isNeighbour) {
                    assertThat(isTold)
                            .as("%d and %d of %s", first, second, draw)
                            .isEqualTo(!commutes);
                }
            }
        }
    }

    /** The tree, or nothing where a patch does not apply. */
    private static Option<Tree> tree(RandomSeries.Draw draw, Seq<SeriesPart> parts, Seq<Integer> order) {
        var patches = order.flatMap(part -> parts.get(part).patches());
        var series = new Series(patches.map(draw.series().patches()::get));
        var known = draw.scene().known(draw.series());
        return new Scene(known, draw.scene().options())
                .apply(series)
                .toOption()
                .map(applied -> known.overlaid(applied.result()));
    }

    private static Seq<Integer> shuffled(int length, Random random) {
        var order = new ArrayList<>(Array.range(0, length).toJavaList());
        Collections.shuffle(order, random);
        return Array.ofAll(order);
    }

    /** The series cut at random. */
    private static Seq<SeriesPart> parts(RandomSeries.Draw draw, Random random) {
        var parts = new ArrayList<SeriesPart>();
        int from = 0;
        for (int to = 1; to <= draw.patches().length(); to++) {
            if (to == draw.patches().length() || random.nextInt(3) > 0) {
                parts.add(new SeriesPart("part" + from, Array.range(from, to)));
                from = to;
            }
        }
        return Array.ofAll(parts);
    }
}
