package io.kernelagent.adapter.local;

import static org.assertj.core.api.Assertions.assertThat;

import io.kernelagent.core.series.Application;
import io.kernelagent.core.series.Chain;
import io.kernelagent.core.series.Series;
import io.kernelagent.core.series.radar.Before;
import io.kernelagent.core.series.radar.Fate;
import io.kernelagent.core.series.radar.Radar;
import io.kernelagent.core.series.radar.Status;
import io.kernelagent.core.series.radar.Whereabouts;
import io.kernelagent.core.text.Bytes;
import io.kernelagent.core.tree.ApplyOptions;
import io.kernelagent.core.tree.Tree;
import io.kernelagent.core.tree.TreeFile;
import io.vavr.collection.Array;
import io.vavr.collection.Seq;
import io.vavr.control.Option;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Real series against what their upstream may become: some of the patches taken, lines added on top of every file. */
class RadarCorporaTest {
    @TempDir
    Path state;

    @ParameterizedTest
    @ValueSource(strings = {"debian-6.12.101", "armbian-meson64-6.12"})
    void a_real_series_applies_to_its_own_baseline_and_is_contained_in_its_own_result(String name) throws IOException {
        var corpus = Corpus.named(name, state);
        var own = statuses(fates(corpus.series(), corpus.base(), Option.none()));
        assertThat(own).isSubsetOf(Status.APPLIES, Status.OFFSET);
        var result = corpus.applied().result();
        // A change that the file would take once more elsewhere proves nothing without the old baseline.
        assertThat(notContained(fates(corpus.series(), result, Option.none())).length())
                .isLessThan(corpus.series().patches().length() / 20);
        var before =
                Before.of(corpus.series(), corpus.base(), ApplyOptions.STRICT).get();
        assertThat(statuses(fates(corpus.series(), result, Option.some(before))))
                .containsOnly(Status.CONTAINED);
        assertThat(statuses(fates(corpus.series(), corpus.base(), Option.some(before))))
                .isEqualTo(own);
    }

    @ParameterizedTest
    @ValueSource(strings = {"debian-6.12.101", "armbian-meson64-6.12"})
    void what_upstream_took_is_contained_and_the_rest_applies(String name) throws IOException {
        var corpus = Corpus.named(name, state);
        var taken = everySecond(corpus.series(), corpus.base());
        var onto = grown(corpus.base().overlaid(apply(taken, corpus.base()).get()));
        var before =
                Before.of(corpus.series(), corpus.base(), ApplyOptions.STRICT).get();
        var fates = fates(corpus.series(), onto, Option.some(before));
        for (var fate : fates) {
            boolean isTaken = taken.patches().exists(patch -> patch.name().equals(fate.patch()));
            if (!isTaken || !isAboutAnEnd(corpus.series(), fate)) {
                assertThat(fate.status() == Status.CONTAINED).as("%s", fate).isEqualTo(isTaken);
            }
        }
        assertThat(fates.filter(fate -> fate.status() == Status.CONTAINED).length())
                .isGreaterThan(taken.patches().length() / 2);
    }

    /** A file that grew is not what a patch creates, nor is its first line what is left behind a removed one. */
    private static boolean isAboutAnEnd(Series series, Fate fate) {
        return series.patches()
                .get(fate.index())
                .patch()
                .files()
                .exists(file -> file.oldPath().isEmpty()
                        || file.hunks()
                                .exists(hunk -> hunk.context().leading() == 0
                                        || hunk.context().trailing() == 0));
    }

    private static Seq<Fate> fates(Series series, Tree onto, Option<Before> before) {
        return Radar.of(series, onto, before, Whereabouts.NONE, ApplyOptions.STRICT)
                .fates();
    }

    private static Seq<Fate> notContained(Seq<Fate> fates) {
        return fates.reject(fate -> fate.status() == Status.CONTAINED);
    }

    private static Seq<Status> statuses(Seq<Fate> fates) {
        return fates.map(Fate::status).distinct();
    }

    private static Option<Tree> apply(Series series, Tree base) {
        var results = Chain.of(series).map(chain -> chain.apply(base, ApplyOptions.STRICT));
        return Application.of(series, results).map(applied -> applied.result()).toOption();
    }

    private static Series everySecond(Series series, Tree base) {
        var taken = new Series(Array.empty());
        for (int patch = 0; patch < series.patches().length(); patch += 2) {
            var more = new Series(taken.patches().append(series.patches().get(patch)));
            taken = apply(more, base).isDefined() ? more : taken;
        }
        return taken;
    }

    private static Tree grown(Tree tree) {
        var top = Bytes.utf8("// upstream\n//\n//\n//\n");
        return tree.files()
                .foldLeft(
                        tree,
                        (all, file) -> file._2.mode().isFile()
                                ? all.with(file._1, new TreeFile(file._2.mode(), top.plus(file._2.content())))
                                : all);
    }
}
