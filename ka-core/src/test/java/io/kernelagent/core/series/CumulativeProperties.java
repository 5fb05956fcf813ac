package io.kernelagent.core.series;

import static org.assertj.core.api.Assertions.assertThat;

import io.kernelagent.core.patch.Patch;
import io.kernelagent.core.text.Digests;
import io.kernelagent.core.tree.ApplyOptions;
import io.kernelagent.core.tree.Tree;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** L016: the cumulative patch is the step-by-step application, whatever the series. */
class CumulativeProperties {

    @Property(tries = 300)
    void a_series_leads_to_the_tree_its_author_had(@ForAll("moves") List<SeriesWorld.Move> moves) {
        var story = new Story(moves);
        assertThat(story.applied().result()).isEqualTo(story.restricted(story.world.tree()));
    }

    @Property(tries = 300)
    void the_cumulative_patch_leads_to_the_tree_that_the_patches_lead_to_L016(
            @ForAll("moves") List<SeriesWorld.Move> moves) {
        var story = new Story(moves);
        var cumulative = Patch.parse(story.cumulative().text());
        assertThat(cumulative.findings().filter(finding -> finding.isError())).isEmpty();
        assertThat(PlainApplier.apply(story.base, cumulative)).isEqualTo(story.world.tree());
        var applied = new Scene(story.base, ApplyOptions.STRICT.withStrictOffsets(true))
                .apply(new Series(io.vavr.collection.List.of(new NamedPatch("cumulative", cumulative))));
        assertThat(story.base.overlaid(applied.get().result())).isEqualTo(story.world.tree());
    }

    /** L015: neither the order in which chains are finished nor the run matters to the bytes. */
    @Property(tries = 100)
    void the_bytes_do_not_depend_on_which_chain_is_finished_first_L015(@ForAll("moves") List<SeriesWorld.Move> moves) {
        var story = new Story(moves);
        var backwards = Chain.of(story.series).reverse().map(chain -> chain.apply(story.base, ApplyOptions.STRICT));
        var other = Cumulative.of(
                story.base, Application.of(story.series, backwards).get());
        assertThat(Digests.blake2b(other.text()))
                .isEqualTo(Digests.blake2b(story.cumulative().text()));
    }

    @Property(tries = 100)
    void a_net_change_of_nothing_is_left_out(@ForAll("moves") List<SeriesWorld.Move> moves) {
        var story = new Story(moves);
        var after = story.applied().result();
        var changed = after.paths().count(path -> !story.base.at(path).equals(after.at(path)));
        assertThat(Patch.parse(story.cumulative().text()).files()).hasSize(changed);
    }

    @Provide
    Arbitrary<List<SeriesWorld.Move>> moves() {
        var numbers = Arbitraries.integers().between(0, 60);
        return Combinators.combine(Arbitraries.integers().between(0, 9), numbers, numbers, numbers, numbers)
                .as(SeriesWorld.Move::new)
                .list()
                .ofMinSize(1)
                .ofMaxSize(25);
    }

    private static final class Story {
        private final SeriesWorld world = new SeriesWorld();
        private final Tree base = world.tree();
        private final Series series;

        private Story(List<SeriesWorld.Move> moves) {
            moves.forEach(world::make);
            series = world.series();
        }

        private Applied applied() {
            return new Scene(base, ApplyOptions.STRICT)
                    .apply(series)
                    .getOrElseThrow(failure -> new AssertionError(failure.toProblem()));
        }

        private Cumulative cumulative() {
            return Cumulative.of(base, applied());
        }

        private Tree restricted(Tree tree) {
            return series.touched().foldLeft(Tree.EMPTY, (part, path) -> tree.at(path)
                    .map(file -> part.with(path, file))
                    .getOrElse(() -> part.without(path)));
        }
    }
}
