package io.kernelagent.core.series;

import static org.assertj.core.api.Assertions.assertThat;

import io.kernelagent.core.patch.Part;
import io.kernelagent.core.patch.Patch;
import io.kernelagent.core.text.Bytes;
import io.kernelagent.core.tree.ApplyOptions;
import io.kernelagent.core.tree.Tree;
import io.kernelagent.core.tree.TreeFile;
import io.vavr.collection.Array;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** A refreshed series is the same series, told exactly. */
class RefreshProperties {
    private static final ApplyOptions EXACT = ApplyOptions.STRICT.withStrictOffsets(true);

    @Property(tries = 300)
    void a_refreshed_series_leads_exactly_to_the_same_tree(@ForAll("moves") List<SeriesWorld.Move> moves) {
        var world = new SeriesWorld();
        var base = world.tree();
        moves.forEach(world::make);
        check(world.series(), base);
    }

    @Property(tries = 500)
    void so_does_one_that_is_refreshed_for_another_source(@ForAll Random random) {
        var draw = RandomSeries.draw(random, 7);
        var moved = new Scene(grown(draw.scene().tree(), random), ApplyOptions.STRICT);
        check(whatApplies(draw, moved), moved.tree());
    }

    private static void check(Series series, Tree tree) {
        var base = new Scene(tree, ApplyOptions.STRICT).known(series);
        var before = new Scene(base, ApplyOptions.STRICT).apply(series).get();
        var refresh = Refresh.of(series, base, ApplyOptions.STRICT).get();
        var refreshed = parsed(refresh);
        var after = new Scene(base, EXACT)
                .apply(refreshed)
                .getOrElseThrow(failure -> new AssertionError(failure.toProblem() + " of " + texts(series)));
        assertThat(after.result()).as("%s", texts(series)).isEqualTo(before.result());
        assertThat(Refresh.of(refreshed, base, ApplyOptions.STRICT).get().changed())
                .as("refreshed twice: %s", texts(series))
                .isEmpty();
        refresh.patches()
                .forEach(patch -> assertThat(allButHunks(patch.after())).isEqualTo(allButHunks(patch.before())));
    }

    private static Array<String> texts(Series series) {
        return series.patches().map(named -> named.patch().bytes().latin1()).toArray();
    }

    private static Series parsed(Refresh refresh) {
        return new Series(refresh.patches().map(patch -> new NamedPatch(patch.name(), Patch.parse(patch.after()))));
    }

    private static Bytes allButHunks(Bytes text) {
        return Bytes.concat(Patch.parse(text)
                .parts()
                .reject(part -> part.kind() == Part.Kind.HUNK_HEADER || part.kind() == Part.Kind.HUNK_BODY)
                .map(Part::bytes));
    }

    /** The same files with a few lines more, some of them like those that are there. */
    private static Tree grown(Tree tree, Random random) {
        return tree.files().foldLeft(tree, (all, file) -> all.with(file._1, grown(file._2, random)));
    }

    private static TreeFile grown(TreeFile file, Random random) {
        var lines = new ArrayList<>(file.content().latin1().lines().toList());
        for (int more = 0; more < random.nextInt(4); more++) {
            lines.add(random.nextInt(lines.size() + 1), random.nextBoolean() ? "upstream " + more : "a");
        }
        return TreeFile.regular(Bytes.latin1(String.join("\n", lines) + "\n"));
    }

    /** Of a series what applies to another source, patch by patch. */
    private static Series whatApplies(RandomSeries.Draw draw, Scene scene) {
        Array<String> kept = Array.empty();
        for (var text : draw.patches()) {
            var more = kept.append(text);
            kept = scene.apply(more.toJavaArray(String[]::new)).isRight() ? more : kept;
        }
        return Scene.series(kept.toJavaArray(String[]::new));
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
}
