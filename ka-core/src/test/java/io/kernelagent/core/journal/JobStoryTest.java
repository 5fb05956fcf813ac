package io.kernelagent.core.journal;

import static org.assertj.core.api.Assertions.assertThat;

import io.kernelagent.core.problem.Fault;
import io.kernelagent.core.text.Bytes;
import io.kernelagent.core.text.Digests;
import io.vavr.collection.List;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class JobStoryTest {
    private static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");
    private static final JobId FIRST = new JobId("promote-fresnel-1");
    private static final JobId SECOND = new JobId("promote-ohm-1");

    @Test
    void the_lines_of_two_jobs_make_two_stories_in_the_order_of_their_beginnings() {
        var stories = JobStory.all(List.of(
                opened(FIRST),
                opened(SECOND),
                started(FIRST, "a"),
                started(SECOND, "b"),
                done(FIRST, "a"),
                closed(FIRST)));
        assertThat(stories.map(JobStory::job)).containsExactly(FIRST, SECOND);
        assertThat(stories.get(0).closed().map(Entry.Closed::ending)).contains(Entry.Ending.DONE);
        assertThat(stories.get(1).closed()).isEmpty();
    }

    @Test
    void a_step_without_an_outcome_is_unknown() {
        var story = JobStory.all(List.of(opened(FIRST), started(FIRST, "a"), done(FIRST, "a"), started(FIRST, "b")))
                .head();
        assertThat(story.steps())
                .containsExactly(
                        new JobStory.StepStory("a", JobStory.State.DONE, "its receipt"),
                        new JobStory.StepStory("b", JobStory.State.UNKNOWN, ""));
        assertThat(story.unknown()).containsExactly("b");
    }

    @Test
    void a_step_that_failed_without_effect_is_known_to_have_failed() {
        var harmless = new Entry.Failed(FIRST, NOON, "a", Fault.harmless("write", "a", "the disk is full"));
        assertThat(JobStory.all(List.of(started(FIRST, "a"), harmless)).head().steps())
                .containsExactly(new JobStory.StepStory("a", JobStory.State.FAILED, "the disk is full"));
    }

    @Test
    void a_step_whose_answer_was_lost_stays_unknown_until_it_is_tried_again() {
        var lost = new Entry.Failed(FIRST, NOON, "a", Fault.uncertain("write", "a", "no answer"));
        var lines = List.of(started(FIRST, "a"), lost);
        assertThat(JobStory.all(lines).head().unknown()).containsExactly("a");
        assertThat(JobStory.all(lines.append(started(FIRST, "a")).append(done(FIRST, "a")))
                        .head()
                        .unknown())
                .isEmpty();
    }

    private static Entry opened(JobId job) {
        return new Entry.Opened(job, NOON, "tester@here", List.of("ka", "promote"), Digests.blake2b(Bytes.EMPTY));
    }

    private static Entry started(JobId job, String step) {
        return new Entry.Started(job, NOON, step);
    }

    private static Entry done(JobId job, String step) {
        return new Entry.Done(job, NOON, step, "its receipt");
    }

    private static Entry closed(JobId job) {
        return new Entry.Closed(job, NOON, Entry.Ending.DONE, "1 step done");
    }
}
