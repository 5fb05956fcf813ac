package io.kernelagent.core.patch;

import static org.assertj.core.api.Assertions.assertThat;

import io.kernelagent.core.patch.lint.LintCodes;
import io.kernelagent.core.patch.lint.PatchReview;
import io.vavr.collection.Seq;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** L010, L012, L022, I1: what people really have in their patch folders. */
class CorporaTest {
    @Test
    void the_series_that_broke_a_cumulative_has_eighteen_wrong_hunks_in_five_files() {
        var samples = Corpora.patches("genbook/before");
        assertThat(samples.map(sample -> sample.parsed().hunkCount()).sum().intValue())
                .isEqualTo(27);
        assertThat(findings(samples)).hasSize(18);
        assertThat(samples.filter(sample -> sample.parsed().hasErrors())).hasSize(5);
    }

    @Test
    void the_same_series_after_its_repair_has_nothing_wrong_in_its_hunks() {
        var samples = Corpora.patches("genbook/after");
        assertThat(samples.map(sample -> sample.parsed().hunkCount()).sum().intValue())
                .isEqualTo(28);
        assertThat(findings(samples)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"genbook", "debian-6.12.101", "armbian-meson64-6.12", "libreelec", "linux-surface"})
    void every_text_comes_back_from_its_parts(String corpus) {
        var samples = Corpora.patches(corpus);
        assertThat(samples).isNotEmpty();
        assertThat(samples)
                .allSatisfy(sample -> assertThat(sample.parsed().render()).isEqualTo(sample.text()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"genbook/after", "debian-6.12.101", "armbian-meson64-6.12", "libreelec", "linux-surface"})
    void good_patches_raise_no_alarm(String corpus) {
        assertThat(findings(Corpora.patches(corpus)).filter(PatchFinding::isError))
                .isEmpty();
    }

    /** Eight hundred patches of five houses, and each of their words about where it comes from is in order. */
    @ParameterizedTest
    @ValueSource(strings = {"genbook/after", "debian-6.12.101", "armbian-meson64-6.12", "libreelec", "linux-surface"})
    void what_good_patches_say_of_their_origin_raises_no_alarm(String corpus) {
        var ofOrigin = Set.of(
                LintCodes.UPSTREAM_STATUS,
                LintCodes.COMMIT_ID,
                LintCodes.LINK,
                LintCodes.LAST_UPDATE,
                LintCodes.CONTRADICTION);
        assertThat(Corpora.patches(corpus).flatMap(sample -> PatchReview.of(sample.parsed())))
                .noneMatch(finding -> ofOrigin.contains(finding.code()));
    }

    private static Seq<PatchFinding> findings(Seq<Corpora.Sample> samples) {
        return samples.flatMap(sample -> sample.parsed().findings());
    }
}
