package io.kernelagent.verb;

import io.kernelagent.core.build.Keeping;
import io.kernelagent.core.journal.JobId;
import io.kernelagent.core.plan.FileStep;
import io.kernelagent.core.plan.Plan;
import io.kernelagent.port.PatchTree;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.time.Duration;

/** Keeps the tree of a build from being cleared away. */
public final class KeepBuild {
    private final PatchTree files;
    private final Hands hands;
    private final Workshop workshop;

    public KeepBuild(PatchTree files, Hands hands, Workshop workshop) {
        this.files = files;
        this.hands = hands;
        this.workshop = workshop;
    }

    /** What is kept, and until when. */
    public Either<Stop, Outcome> run(Order order) {
        return new JobSearch(files, hands.journal(), workshop)
                .known(order.job())
                .flatMap(job -> {
                    var plan = Keeping.plan(
                            job.site().paths(), job.story().job(), hands.clock().instant(), order.time());
                    return order.extent() == Extent.PLAN
                            ? Either.right(new Outcome(job.story().job(), plan, Option.none()))
                            : new FileSteps(files, hands)
                                    .run(plan, order.by())
                                    .map(done -> new Outcome(job.story().job(), plan, Option.some(done)));
                });
    }

    /**
     * What to keep.
     *
     * @param job its name, or a beginning that no other has
     * @param time how long; none for ever
     */
    public record Order(String job, Option<Duration> time, Extent extent, Invocation by) {}

    /** Which job is kept, by which plan, written by which job of its own. */
    public record Outcome(JobId job, Plan<FileStep> plan, Option<JobId> by) {}
}
