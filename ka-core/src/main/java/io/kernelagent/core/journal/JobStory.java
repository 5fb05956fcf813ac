package io.kernelagent.core.journal;

import io.kernelagent.core.problem.Fault;
import io.vavr.collection.LinkedHashMap;
import io.vavr.collection.List;
import io.vavr.collection.Map;
import io.vavr.collection.Seq;
import io.vavr.control.Option;
import java.time.Instant;

/**
 * What the journal tells of one job: who began it, what became of each step, and how it ended.
 *
 * @param job its name
 * @param opened the audit line; none when the journal was cut before it
 * @param steps each step in the order in which it was first tried
 * @param closed how it ended; none while it runs, and for ever when its process was lost
 * @param latest the step that was written about last, which is not the last of the steps where an earlier one was tried
 *     again
 * @param last when something was last written about it
 */
public record JobStory(
        JobId job,
        Option<Entry.Opened> opened,
        Seq<StepStory> steps,
        Option<Entry.Closed> closed,
        Option<StepStory> latest,
        Instant last) {

    /** The stories of all jobs, in the order in which they began. */
    public static Seq<JobStory> all(Seq<Entry> entries) {
        Map<JobId, JobStory> none = LinkedHashMap.empty();
        return entries.foldLeft(none, (stories, entry) -> stories.put(entry.job(), grown(stories, entry)))
                .values();
    }

    private static JobStory grown(Map<JobId, JobStory> stories, Entry entry) {
        var before = stories.get(entry.job())
                .getOrElse(() -> new JobStory(
                        entry.job(), Option.none(), List.empty(), Option.none(), Option.none(), entry.at()));
        return entry.match(new Growing(before));
    }

    /** Steps of which nobody knows whether they happened. */
    public Seq<String> unknown() {
        return steps.filter(step -> step.state() == State.UNKNOWN).map(StepStory::step);
    }

    /** What is known of a step. */
    public enum State {
        DONE,
        FAILED,
        /** Begun, and nobody knows more: look before trying again. */
        UNKNOWN
    }

    /**
     * One step.
     *
     * @param detail what it gave back, or what went wrong; may be empty
     */
    public record StepStory(String step, State state, String detail) {}

    /** A story and one more line. */
    private record Growing(JobStory story) implements Entry.Cases<JobStory> {
        @Override
        public JobStory opened(Entry.Opened entry) {
            return new JobStory(story.job, Option.some(entry), story.steps, story.closed, story.latest, entry.at());
        }

        @Override
        public JobStory started(Entry.Started entry) {
            return with(new StepStory(entry.step(), State.UNKNOWN, ""), entry.at());
        }

        @Override
        public JobStory done(Entry.Done entry) {
            return with(new StepStory(entry.step(), State.DONE, entry.receipt()), entry.at());
        }

        @Override
        public JobStory failed(Entry.Failed entry) {
            var uncertain = entry.fault().effect() == Fault.Effect.UNKNOWN;
            var state = uncertain ? State.UNKNOWN : State.FAILED;
            return with(new StepStory(entry.step(), state, entry.fault().detail()), entry.at());
        }

        @Override
        public JobStory closed(Entry.Closed entry) {
            return new JobStory(story.job, story.opened, story.steps, Option.some(entry), story.latest, entry.at());
        }

        private JobStory with(StepStory step, Instant at) {
            int known = story.steps.indexWhere(other -> other.step().equals(step.step()));
            var steps = known < 0 ? story.steps.append(step) : story.steps.update(known, step);
            return new JobStory(story.job, story.opened, steps, story.closed, Option.some(step), at);
        }
    }
}
