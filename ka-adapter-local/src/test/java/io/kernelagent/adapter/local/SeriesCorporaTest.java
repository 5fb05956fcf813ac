package io.kernelagent.adapter.local;

import static org.assertj.core.api.Assertions.assertThat;

import io.kernelagent.core.text.Digests;
import io.vavr.collection.List;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Real series on their real baselines; git and GNU patch agree on what comes out. */
class SeriesCorporaTest {
    @TempDir
    Path state;

    @ParameterizedTest
    @ValueSource(strings = {"debian-6.12.101", "armbian-meson64-6.12"})
    void a_real_series_gives_exactly_the_tree_that_git_and_gnu_patch_agree_on(String name) throws IOException {
        var corpus = Corpus.named(name, state);
        var sums = corpus.applied()
                .result()
                .files()
                .toList()
                .map(file -> Digests.sha256(file._2.content()) + "  " + file._1);
        assertThat(sums)
                .containsExactlyInAnyOrderElementsOf(
                        List.ofAll(corpus.expectedSums().lines().toList()));
    }
}
