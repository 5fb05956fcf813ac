package io.kernelagent.core.series;

import static org.assertj.core.api.Assertions.assertThat;

import io.kernelagent.core.tree.ApplyOptions;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** What is imagined fits what it was imagined from. */
class LikelyDependencyProperties {

    /** The lines of these files are all different, so a series that was made patch by patch leaves no doubt. */
    @Property(tries = 200)
    void without_a_source_a_series_of_telling_lines_has_the_edges_that_it_has_with_one(@ForAll Random random) {
        var draw = RandomSeries.drawTelling(random, 7);
        var series = draw.series();
        var likely = LikelyDependencies.of(series, draw.scene().options());
        var proven = Dependencies.of(series, draw.scene().known(series)).get();
        assertThat(likely.unplaced()).as("%s", draw).isEmpty();
        assertThat(pairs(likely.graph())).as("%s", draw).containsExactlyElementsOf(pairs(proven));
    }

    @Property(tries = 200)
    void whatever_the_series_every_patch_is_placed_or_named(@ForAll Random random) {
        var draw = RandomSeries.draw(random, 7);
        var likely = LikelyDependencies.of(draw.series(), draw.scene().options());
        assertThat(likely.graph().edges())
                .allSatisfy(edge -> assertThat(edge.to()).isLessThan(edge.from()));
    }

    /** A header may say any number. */
    @Property(tries = 200)
    void numbers_that_make_no_sense_are_survived(@ForAll Random random) {
        var texts = RandomSeries.draw(random, 7)
                .patches()
                .map(text -> text.replaceFirst("@@ -\\d+", "@@ -" + senseless(random)));
        var series = Scene.series(texts.toJavaArray(String[]::new));
        var likely = LikelyDependencies.of(series, ApplyOptions.STRICT);
        assertThat(likely.graph().series()).isEqualTo(series);
    }

    /** Near, or beyond what any file has. */
    private static int senseless(Random random) {
        return random.nextBoolean() ? random.nextInt(200) : Integer.MAX_VALUE - random.nextInt(1_000_000);
    }

    private static io.vavr.collection.Seq<String> pairs(Dependencies graph) {
        return graph.edges().map(edge -> edge.from() + "->" + edge.to());
    }
}
