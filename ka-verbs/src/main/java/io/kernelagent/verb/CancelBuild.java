package io.kernelagent.verb;

import io.kernelagent.core.build.BuildJobs;
import io.kernelagent.core.build.Cancelling;
import io.kernelagent.core.build.Cancelling.CancelStep;
import io.kernelagent.core.journal.Entry;
import io.kernelagent.core.journal.JobId;
import io.kernelagent.core.journal.JobStory;
import io.kernelagent.core.plan.Plan;
import io.kernelagent.core.problem.Fault;
import io.kernelagent.port.PatchTree;
import io.vavr.control.Either;
import io.vavr.control.Option;

/** Ends a build with all of its processes, wherever it is. What it has made so far stays for a look. */
public final class CancelBuild {
    private final PatchTree files;
    private final Hands hands;
    private final Workshop workshop;

    public CancelBuild(PatchTree files, Hands hands, Workshop workshop) {
        this.files = files;
        this.hands = hands;
        this.workshop = workshop;
    }

    /** What was ended, or would be; a job that was over is left as it is. */
    public Either<Stop, Outcome> run(Order order) {
        return new JobSearch(files, hands.journal(), workshop)
                .known(order.job())
                .flatMap(job -> compiling(job, order).flatMap(compiling -> {
                    var plan = Cancelling.plan(
                            job.story(), compiling.map(found -> found.host().name()));
                    var outcome = new Outcome(job.story().job(), plan, order.extent());
                    return order.extent() == Extent.PLAN || plan.hasNothingToDo()
                            ? Either.right(outcome)
                            : ended(job.story(), compiling, order).map(closed -> outcome);
                }));
    }

    private Either<Stop, Option<FoundJob>> compiling(JobSearch.Known job, Order order) {
        return order.isGone()
                ? Either.right(Option.none())
                : new JobPlaces(workshop).compiling(job.site(), job.story());
    }

    private Either<Stop, Entry> ended(JobStory story, Option<FoundJob> compiling, Order order) {
        var why = "cancelled by " + order.by().who() + (order.isGone() ? "; its build host was not asked" : "");
        return hands.journal()
                .append(new Entry.Started(story.job(), hands.clock().instant(), BuildJobs.CANCEL))
                .flatMap(begun -> new JobEnding(workshop, hands)
                        .end(story, compiling, why)
                        .peekLeft(fault -> goesOn(story.job(), fault)))
                .mapLeft(fault -> new Stop.Failed(new Fault(
                        fault.operation(),
                        fault.target(),
                        fault.detail() + "; where the machine is gone for good: ka cancel --gone " + story.job(),
                        fault.effect())));
    }

    /** Whoever is at the build takes it for cancelled no longer. */
    private void goesOn(JobId job, Fault fault) {
        hands.journal()
                .append(new Entry.Failed(
                        job,
                        hands.clock().instant(),
                        BuildJobs.CANCEL,
                        Fault.harmless(fault.operation(), fault.target(), fault.detail())));
    }

    /**
     * What to end.
     *
     * @param job its name, or a beginning that no other has
     * @param isGone whether its build host is gone for good, and not asked
     */
    public record Order(String job, boolean isGone, Extent extent, Invocation by) {}

    /** Which job, by which plan, and how far it went. */
    public record Outcome(JobId job, Plan<CancelStep> plan, Extent extent) {
        /** Whether it was still going on. */
        public boolean wasOpen() {
            return !plan.hasNothingToDo();
        }
    }
}
