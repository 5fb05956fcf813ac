package io.kernelagent.adapter.local;

import static org.assertj.core.api.Assertions.assertThat;

import io.kernelagent.core.series.Applied;
import io.kernelagent.core.series.Cumulative;
import io.kernelagent.core.tree.Tree;
import io.vavr.control.Option;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The cumulative patch in the hands of the real programs: byte for byte what the step-by-step application gives. */
class CumulativeIT {
    @TempDir
    Path root;

    @ParameterizedTest
    @ValueSource(strings = {"debian-6.12.101", "armbian-meson64-6.12"})
    void git_and_gnu_patch_make_of_a_real_series_what_we_make_of_it_L016(String name) throws IOException {
        var corpus = Corpus.named(name, root);
        var applied = corpus.applied();
        var cumulative = Cumulative.of(corpus.base(), applied);
        assertThat(cumulative.gnuPatchRefusal()).isEqualTo(Option.none());
        assertAppliedByBoth(corpus.base(), applied, cumulative);
    }

    @Test
    void git_and_gnu_patch_make_of_every_kind_of_text_change_what_we_make_of_it_L016() {
        var story = new GitStory(root.resolve("story")).withText();
        var applied = story.applied();
        var cumulative = Cumulative.of(story.base(), applied);
        assertThat(cumulative.gnuPatchRefusal()).isEqualTo(Option.none());
        assertAppliedByBoth(story.base(), applied, cumulative);
    }

    @Test
    void git_alone_makes_of_binary_content_and_folders_what_we_make_of_them_L016() {
        var story = new GitStory(root.resolve("story")).withText().withWhatGnuPatchRefuses();
        var applied = story.applied();
        var cumulative = Cumulative.of(story.base(), applied);
        assertThat(cumulative.gnuPatchRefusal()).isNotEmpty();
        assertThat(new RealPatch(root).byGit(story.base(), cumulative.text())).isEqualTo(files(applied.result()));
    }

    @Test
    void a_series_with_every_kind_of_change_gives_the_tree_of_git_am() {
        var story = new GitStory(root.resolve("story")).withText().withWhatGnuPatchRefuses();
        assertThat(files(story.applied().result())).isEqualTo(story.treeOfGitAm(root.resolve("am")));
    }

    private void assertAppliedByBoth(Tree base, Applied applied, Cumulative cumulative) {
        var programs = new RealPatch(root);
        assertThat(programs.byGit(base, cumulative.text())).isEqualTo(files(applied.result()));
        assertThat(programs.byGnuPatch(base, cumulative.text())).isEqualTo(files(applied.result()));
    }

    /** Only what exists: a folder does not tell what it does not hold. */
    private static Tree files(Tree tree) {
        return tree.files().foldLeft(Tree.EMPTY, (all, file) -> all.with(file._1, file._2));
    }
}
