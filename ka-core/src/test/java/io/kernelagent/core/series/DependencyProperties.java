package io.kernelagent.core.series;

import static org.assertj.core.api.Assertions.assertThat;

import io.vavr.collection.Array;
import io.vavr.collection.Seq;
import io.vavr.collection.TreeSet;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** The graph against what really happens when a patch is taken out: every patch tried again, from the start. */
class DependencyProperties {
    private static final int TRIES = 300;

    @Property(tries = TRIES)
    void an_edge_is_a_patch_that_falls_and_what_falls_is_reached_by_edges(@ForAll Random random) {
        var draw = RandomSeries.draw(random, 7);
        var graph = Dependencies.of(draw.series(), draw.scene().known(draw.series()))
                .get();
        for (int gone = 0; gone < draw.patches().length(); gone++) {
            int patch = gone;
            var fallen = fallenWithout(draw, TreeSet.of(gone));
            assertThat(graph.edges().filter(edge -> edge.to() == patch).map(Dependency::from))
                    .as("edges to %s of %s", gone, draw)
                    .isSubsetOf(fallen);
            assertThat(graph.leaningOn(gone))
                    .as("leaning on %s of %s", gone, draw)
                    .containsAll(fallen);
        }
    }

    @Property(tries = TRIES)
    void a_yank_tells_what_falls_and_nothing_else(@ForAll Random random) {
        var draw = RandomSeries.draw(random, 7);
        if (draw.patches().isEmpty()) {
            return;
        }
        int last = draw.patches().length() - 1;
        var gone = TreeSet.of(random.nextInt(last + 1), random.nextInt(last + 1));
        var yank =
                Yank.of(draw.series(), draw.scene().known(draw.series()), gone).get();
        assertThat(yank.falls().map(SeriesFailure::index))
                .as("yank %s of %s", gone, draw)
                .containsExactlyElementsOf(fallenWithout(draw, gone));
    }

    /** Obviously right and slow: each patch is tried on all that is left before it. */
    private static Seq<Integer> fallenWithout(RandomSeries.Draw draw, TreeSet<Integer> gone) {
        Seq<Integer> fallen = Array.empty();
        Array<String> kept = Array.empty();
        for (int patch = 0; patch < draw.patches().length(); patch++) {
            if (!gone.contains(patch)) {
                var more = kept.append(draw.patches().get(patch));
                boolean applies =
                        draw.scene().apply(more.toJavaArray(String[]::new)).isRight();
                kept = applies ? more : kept;
                fallen = applies ? fallen : fallen.append(patch);
            }
        }
        return fallen;
    }
}
