package io.kernelagent.adapter.local;

import static org.assertj.core.api.Assertions.assertThat;

import io.kernelagent.core.patch.Patch;
import io.kernelagent.core.series.NamedPatch;
import io.kernelagent.core.series.Refresh;
import io.kernelagent.core.series.Series;
import io.kernelagent.core.text.Bytes;
import io.kernelagent.core.text.TreePath;
import io.kernelagent.core.tree.ApplyOptions;
import io.kernelagent.core.tree.Tree;
import io.kernelagent.core.tree.TreeFile;
import io.vavr.collection.Seq;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Refreshed series in the hands of the real programs: no offset, no fuzz, and the same bytes as before. */
class RefreshIT {
    @TempDir
    Path root;

    /** The baseline grows at the top of every file, so that every hunk stands elsewhere than it says. */
    @ParameterizedTest
    @ValueSource(strings = {"debian-6.12.101", "armbian-meson64-6.12"})
    void git_and_gnu_patch_apply_a_refreshed_real_series_at_the_very_lines(String name) throws IOException {
        var corpus = Corpus.named(name, root);
        var base = grown(corpus.base());
        var series = whatApplies(corpus.series(), base);
        assertThat(series.patches().length())
                .isGreaterThan(corpus.series().patches().length() / 2);
        var result = base.overlaid(new Corpus(root, series, base).applied().result());
        var refreshed = refreshed(series, base);
        assertThat(new RealPatch(root).byGitExactly(base, texts(refreshed))).isEqualTo(files(result));
        assertThat(new RealPatch(root).byGnuPatchExactly(base, texts(refreshed)))
                .isEqualTo(files(result));
    }

    @Test
    void every_kind_of_change_survives_a_refresh() {
        var story = new GitStory(root.resolve("story")).withText().withWhatGnuPatchRefuses();
        var base = story.base();
        var refreshed = refreshed(story.series(), base);
        assertThat(new RealPatch(root).byGitExactly(base, texts(refreshed)))
                .isEqualTo(files(story.applied().result()));
    }

    private static Series refreshed(Series series, Tree base) {
        var refresh = Refresh.of(series, base, ApplyOptions.STRICT)
                .getOrElseThrow(failure -> new AssertionError(failure.toProblem()));
        return new Series(refresh.patches().map(patch -> new NamedPatch(patch.name(), Patch.parse(patch.after()))));
    }

    private static Series whatApplies(Series series, Tree base) {
        return series.patches().foldLeft(new Series(io.vavr.collection.Array.empty()), (kept, patch) -> {
            var more = new Series(kept.patches().append(patch));
            return Refresh.of(more, base, ApplyOptions.STRICT).isRight() ? more : kept;
        });
    }

    private static Tree grown(Tree base) {
        return base.files().foldLeft(base, (all, file) -> all.with(file._1, grown(file._1, file._2)));
    }

    private static TreeFile grown(TreePath path, TreeFile file) {
        return file.mode().isFile()
                ? new TreeFile(
                        file.mode(), Bytes.utf8("// " + path + "\n//\n//\n//\n").plus(file.content()))
                : file;
    }

    private static Seq<Bytes> texts(Series series) {
        return series.patches().map(named -> named.patch().bytes());
    }

    private static Tree files(Tree tree) {
        return tree.files().foldLeft(Tree.EMPTY, (all, file) -> all.with(file._1, file._2));
    }
}
