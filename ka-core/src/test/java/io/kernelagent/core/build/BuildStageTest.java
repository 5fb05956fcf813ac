package io.kernelagent.core.build;

import static org.assertj.core.api.Assertions.assertThat;

import io.kernelagent.core.journal.Entry;
import io.kernelagent.core.journal.JobId;
import io.kernelagent.core.journal.JobStory;
import io.kernelagent.core.problem.Fault;
import io.kernelagent.core.text.Bytes;
import io.kernelagent.core.text.Digests;
import io.vavr.collection.List;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** People read words of the trade; names of steps are for programs. */
class BuildStageTest {
    private static final JobId JOB = new JobId("build-fresnel-20261125T060000Z-1");

    @Test
    void every_step_of_a_build_has_words_of_its_own() {
        var kinds = List.of(BuildStep.Kind.values());
        assertThat(kinds.map(kind -> words(begun(kind.word()))).distinct()).hasSameSizeAs(kinds);
        assertThat(kinds.map(kind -> words(begun(kind.word()))))
                .doesNotContainAnyElementsOf(kinds.map(BuildStep.Kind::word));
    }

    @Test
    void the_steps_that_no_plan_has_are_told_as_well() {
        assertThat(words(begun("ready-boltzmann"))).isEqualTo("checking boltzmann");
        assertThat(words(begun("again-boltzmann"))).isEqualTo("checking boltzmann again");
        assertThat(words(begun("surroundings"))).isEqualTo("writing down its environment");
        assertThat(words(begun("compile-2"))).isEqualTo("compiling again");
        assertThat(words(begun("issue-build-fail-boltzmann"))).isEqualTo("filing an issue");
        assertThat(words(begun(BuildJobs.CANCEL))).isEqualTo("being cancelled");
        assertThat(words(begun("something-newer"))).isEqualTo("something-newer");
    }

    @Test
    void what_is_done_or_held_up_is_said_to_be_so() {
        assertThat(words(begun("patch"), new Entry.Done(JOB, Instant.EPOCH, "patch", "tree digest 00")))
                .isEqualTo("done with applying the series");
        var fault = Fault.harmless("look at the job", "boltzmann", "no answer");
        assertThat(words(begun("compile"), new Entry.Failed(JOB, Instant.EPOCH, "compile", fault)))
                .isEqualTo("held up at compiling: no answer");
    }

    /** A build that was continued looks at its host once; after that it is where it was. */
    @Test
    void the_step_that_was_begun_last_counts_and_not_the_one_that_is_newest() {
        assertThat(words(begun("compile"), begun("again-boltzmann"), begun("compile")))
                .isEqualTo("compiling");
        assertThat(BuildStage.words(JobStory.all(List.of(
                                new Entry.Opened(JOB, Instant.EPOCH, "me", List.empty(), Digests.blake2b(Bytes.EMPTY))))
                        .head()))
                .isEqualTo("at its beginning");
    }

    private static Entry begun(String step) {
        return new Entry.Started(JOB, Instant.EPOCH, step);
    }

    private static String words(Entry... entries) {
        return BuildStage.words(JobStory.all(List.of(entries)).head());
    }
}
