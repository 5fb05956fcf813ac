package io.kernelagent.core.series;

import static org.assertj.core.api.Assertions.assertThat;

import io.kernelagent.core.patch.FilePatch;
import io.kernelagent.core.series.radar.Before;
import io.kernelagent.core.series.radar.Fate;
import io.kernelagent.core.series.radar.Radar;
import io.kernelagent.core.series.radar.Status;
import io.kernelagent.core.series.radar.Whereabouts;
import io.kernelagent.core.text.Bytes;
import io.kernelagent.core.text.TreePath;
import io.kernelagent.core.tree.ApplyOptions;
import io.kernelagent.core.tree.FileChange;
import io.kernelagent.core.tree.Tree;
import io.kernelagent.core.tree.TreeFile;
import io.kernelagent.core.tree.Workbench;
import io.vavr.collection.Array;
import io.vavr.collection.Seq;
import io.vavr.control.Option;
import java.util.ArrayList;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** What a verdict promises, on random series and sources that somebody else has changed too. */
class RadarProperties {

    @Property(tries = 500)
    void what_is_contained_can_be_taken_back(@ForAll Random random) {
        var draw = RandomSeries.draw(random, 6);
        var onto = upstream(draw, random);
        for (var text : draw.patches()) {
            var series = Scene.series(text);
            var tree = new Scene(onto, ApplyOptions.STRICT).known(series);
            var fate = radar(series, tree, Option.none()).fates().head();
            if (fate.status() == Status.CONTAINED) {
                assertThat(takenBack(series, tree))
                        .as("%s on %s", fate, tree.files())
                        .isTrue();
            }
        }
    }

    @Property(tries = 300)
    void a_series_is_contained_in_its_own_result(@ForAll Random random) {
        var draw = RandomSeries.draw(random, 6);
        var series = draw.series();
        var base = draw.scene().known(series);
        var result = new Scene(base, ApplyOptions.STRICT).apply(series).get().result();
        var before = Before.of(series, base, ApplyOptions.STRICT).get();
        var unchanged = Chain.of(series)
                .filter(chain -> chain.paths().forAll(path -> result.at(path).equals(base.at(path))))
                .flatMap(Chain::paths);
        for (var fate : radar(series, result, Option.some(before)).fates()) {
            boolean changes =
                    !series.patches().get(fate.index()).patch().files().forAll(file -> unchanged.contains(file.path()));
            assertThat(fate.status().isFine()).as("%s of %s", fate, draw).isTrue();
            if (changes) {
                assertThat(fate.contained()).as("%s of %s", fate, draw).isNotEmpty();
            }
            if (unchanged.isEmpty()) {
                assertThat(fate.status()).as("%s of %s", fate, draw).isEqualTo(Status.CONTAINED);
            }
        }
    }

    @Property(tries = 300)
    void what_is_told_to_apply_applies_and_nothing_fails_that_applies(@ForAll Random random) {
        var draw = RandomSeries.draw(random, 6);
        var onto = upstream(draw, random);
        var series = draw.series();
        var tree = new Scene(onto, ApplyOptions.STRICT).known(series);
        boolean applies = new Scene(tree, ApplyOptions.STRICT).apply(series).isRight();
        var fates = radar(series, tree, Option.none()).fates();
        assertThat(applies || !fates.forAll(RadarProperties::isApplied))
                .as("%s", draw)
                .isTrue();
        var other = fates.dropWhile(RadarProperties::isApplied).headOption();
        assertThat(!applies || other.forAll(RadarProperties::isFineOrThereInPart))
                .as("%s %s", draw, fates)
                .isTrue();
    }

    @Property(tries = 200)
    void files_that_the_series_does_not_touch_change_no_verdict(@ForAll Random random) {
        var draw = RandomSeries.draw(random, 6);
        var series = draw.series();
        var tree = new Scene(upstream(draw, random), ApplyOptions.STRICT).known(series);
        var more = tree.with(TreePath.of("untouched"), TreeFile.regular(Bytes.utf8("a\nb\n")));
        assertThat(radar(series, more, Option.none())).isEqualTo(radar(series, tree, Option.none()));
    }

    /** From the first hunk on that is there already, the radar has once what plain application has twice. */
    private static boolean isFineOrThereInPart(Fate fate) {
        return fate.status().isFine() || fate.contained().nonEmpty();
    }

    private static boolean isApplied(Fate fate) {
        return fate.status() == Status.APPLIES || fate.status() == Status.OFFSET;
    }

    private static Radar radar(Series series, Tree onto, Option<Before> before) {
        return Radar.of(series, onto, before, Whereabouts.NONE, ApplyOptions.STRICT);
    }

    /** The source as somebody else left it: with some of the patches, and with lines of its own. */
    private static Tree upstream(RandomSeries.Draw draw, Random random) {
        Array<String> taken = Array.empty();
        for (var text : draw.patches().filter(patch -> random.nextInt(3) > 0)) {
            var more = taken.append(text);
            taken = draw.scene().apply(more.toJavaArray(String[]::new)).isRight() ? more : taken;
        }
        var applied = draw.scene().apply(taken.toJavaArray(String[]::new)).get().result();
        var tree = draw.scene().known(draw.series()).overlaid(applied);
        return tree.files().foldLeft(tree, (all, file) -> all.with(file._1, grown(file._2, random)));
    }

    private static TreeFile grown(TreeFile file, Random random) {
        var lines = new ArrayList<>(file.content().latin1().lines().toList());
        for (int more = 0; more < random.nextInt(3); more++) {
            lines.add(random.nextInt(lines.size() + 1), "upstream " + more);
        }
        return lines.isEmpty() ? file : TreeFile.regular(Bytes.latin1(String.join("\n", lines) + "\n"));
    }

    /** Whether the one patch of a series applies backwards; what was at an end of a file may lie within by now. */
    private static boolean takenBack(Series series, Tree tree) {
        var bench = Workbench.of(tree, series.touched());
        Seq<FileChange> changes = MailChanges.of(series.patches().head()).flatMap(mail -> mail);
        return changes.reverse().forAll(change -> change.patch().reversed().exists(way -> applies(bench, change, way)));
    }

    private static boolean applies(Workbench bench, FileChange change, FilePatch way) {
        return applies(bench, FileChange.of(way, change.firstHunk()), ApplyOptions.STRICT)
                || applies(bench, FileChange.of(way, change.firstHunk()), ApplyOptions.STRICT.withFloating(true));
    }

    private static boolean applies(Workbench bench, FileChange way, ApplyOptions options) {
        var memory = bench.save(way.patch().touched());
        boolean applies = bench.apply(Array.of(way), 0, options).isRight();
        if (!applies) {
            bench.restore(memory);
        }
        return applies;
    }
}
