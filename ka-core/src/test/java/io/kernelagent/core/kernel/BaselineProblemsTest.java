package io.kernelagent.core.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import io.kernelagent.core.Golden;
import io.kernelagent.core.problem.ProblemText;
import io.kernelagent.core.text.Bytes;
import io.kernelagent.core.text.Digests;
import io.vavr.collection.List;
import io.vavr.control.Option;
import org.junit.jupiter.api.Test;

class BaselineProblemsTest {
    private static final Baseline BASELINE = new Baseline("linux.git", "v6.1.1929", Option.none());

    @Test
    void a_missing_ref_names_the_nearest_tags() {
        var problem = BaselineProblems.noSuchRef(BASELINE, List.of("v6.1.192", "v6.1.129"));
        assertThat(problem.headline()).isEqualTo("no tag or commit \"v6.1.1929\" in linux.git");
        assertThat(problem.mend()).isEqualTo("nearest tags: v6.1.192, v6.1.129");
    }

    @Test
    void a_repository_without_tags_asks_for_a_fetch() {
        assertThat(BaselineProblems.noSuchRef(BASELINE, List.empty()).mend()).startsWith("fetch the tag");
    }

    @Test
    void a_wrong_tarball_shows_both_digests() {
        var wanted = Digests.sha256(Bytes.utf8("wanted"));
        var found = Digests.sha256(Bytes.utf8("found"));
        assertThat(BaselineProblems.digestDiffers(BASELINE, wanted, found).details())
                .containsExactly("sha256 wanted: " + wanted, "sha256 found:  " + found);
    }

    @Test
    void every_refusal_says_what_to_do() {
        var wanted = Digests.sha256(Bytes.utf8("wanted"));
        var found = Digests.sha256(Bytes.utf8("found"));
        Golden.check(
                "baseline/refusals.txt",
                List.of(
                                BaselineProblems.noSuchTree(BASELINE, "nothing is there"),
                                BaselineProblems.noSuchRef(BASELINE, List.empty()),
                                BaselineProblems.ambiguousRef(BASELINE),
                                BaselineProblems.moving(
                                                new PinnedBaseline(BASELINE, "commit:" + "0123456789".repeat(4), true))
                                        .get(),
                                BaselineProblems.digestUnwanted(BASELINE),
                                BaselineProblems.digestDiffers(BASELINE, wanted, found),
                                BaselineProblems.notGit(BASELINE),
                                BaselineProblems.noTag(BASELINE.at("v6.1.200..")),
                                BaselineProblems.noTags(BASELINE.at("v6.1.*")))
                        .map(ProblemText::of)
                        .mkString("\n"));
    }
}
