package io.kernelagent.verb;

import io.kernelagent.core.journal.JobId;
import io.kernelagent.core.plan.Plan;
import io.kernelagent.core.problem.Finding;
import io.kernelagent.core.repo.Freshness;
import io.kernelagent.core.repo.RepoStep;
import io.kernelagent.core.repo.Seal;
import io.vavr.collection.Seq;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.time.Instant;
import java.util.function.Function;
import java.util.function.Supplier;

/** What all verbs that change a repository do alike: look, plan and act, all of it under the repository's lock. */
final class RepoChange {
    private final Depot depot;
    private final Seals seals;
    private final Hands hands;

    RepoChange(Depot depot, Seals seals, Hands hands) {
        this.depot = depot;
        this.seals = seals;
        this.hands = hands;
    }

    /**
     * What came of a change.
     *
     * @param plan what was done, or would be
     * @param job the job that did it; none for a plan alone
     * @param findings what to know about the key that signs
     */
    record Result(Plan<RepoStep> plan, Option<JobId> job, Seq<Finding> findings) {}

    /** The plan of a change, from what is live now and the time. */
    interface Planning {
        Either<Stop, Plan<RepoStep>> plan(Seal live, Instant now);
    }

    Either<Stop, Result> run(String purpose, Extent extent, Invocation by, Planning planning) {
        Supplier<Either<Stop, Result>> work = () -> run(extent, by, planning);
        return extent == Extent.PLAN
                ? work.get()
                : depot.repositories()
                        .exclusively(purpose + " " + depot.name(), work)
                        .<Stop>mapLeft(Stop.Failed::new)
                        .flatMap(Function.identity());
    }

    private Either<Stop, Result> run(Extent extent, Invocation by, Planning planning) {
        var now = hands.clock().instant();
        var signing = new CheckedSigning(seals, depot.name());
        return signing.fitKeys(now)
                .flatMap(findings -> new PublishedStates(depot, seals.signatures())
                        .live()
                        .flatMap(this::newest)
                        .flatMap(live -> planning.plan(live, now)
                                .flatMap(plan -> acted(plan, extent, by, steps(signing, live))
                                        .map(job -> new Result(plan, job, findings)))))
                .mapLeft(signing::named);
    }

    /** A folder that came back from a backup would give its next snapshot a number that clients have seen already. */
    private Either<Stop, Seal> newest(Seal live) {
        return depot.seen()
                .highest(depot.name())
                .<Stop>mapLeft(Stop.Failed::new)
                .flatMap(seen -> Freshness.remember(seen, live.snapshot())
                        .<Stop>mapLeft(Stop::refused)
                        .map(number -> live));
    }

    private RepoSteps steps(CheckedSigning signing, Seal live) {
        return new RepoSteps(depot, seals.signatures(), signing, live);
    }

    private Either<Stop, Option<JobId>> acted(Plan<RepoStep> plan, Extent extent, Invocation by, RepoSteps steps) {
        return extent == Extent.PLAN || plan.hasNothingToDo()
                ? Either.right(Option.none())
                : new PlanRun<RepoStep>(hands, step -> step.match(steps))
                        .run(plan, by)
                        .map(Option::some)
                        .mapLeft(Stop.Failed::new);
    }
}
