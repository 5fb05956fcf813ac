package io.kernelagent.core.build;

import io.kernelagent.core.journal.JobId;
import io.kernelagent.core.journal.JobStory;
import io.kernelagent.core.text.Digest;
import io.vavr.collection.Seq;
import io.vavr.control.Option;
import java.util.function.Predicate;

/**
 * Who compiles what, as the journal tells: a build claims the digest of its inputs before it does anything else, and of
 * all that claim the same one compiles while the others wait for what it stages.
 *
 * @param stories what the journal tells of all jobs
 */
public record Claims(Seq<JobStory> stories) {
    private static final String OF_INPUTS = "inputs ";

    /** What a claim is in the journal. */
    public static String receipt(Digest inputs) {
        return OF_INPUTS + inputs.hex();
    }

    /**
     * The build that is ahead with these inputs: it is open, and either has begun to compile or will, since somebody is
     * at it. One that was left before that is nobody's hope.
     *
     * @param self the job that asks, which does not wait for itself; none for one that is yet to be opened
     * @param isAttended whether somebody is at a job
     */
    public Option<JobStory> ahead(Digest inputs, Option<JobId> self, Predicate<JobId> isAttended) {
        return stories.filter(story -> story.closed().isEmpty())
                .reject(story -> self.contains(story.job()))
                .filter(story -> claims(story, inputs))
                .find(story -> hasBegun(story) || isAttended.test(story.job()));
    }

    /** Whether a build has begun to compile; then it goes on whether or not anybody is at it. */
    public static boolean hasBegun(JobStory story) {
        return story.steps().exists(step -> step.step().equals(BuildStep.Kind.COMPILE.word()));
    }

    private static boolean claims(JobStory story, Digest inputs) {
        return story.steps()
                .exists(step -> step.step().equals(BuildStep.Kind.CLAIM.word())
                        && step.detail().equals(receipt(inputs)));
    }
}
