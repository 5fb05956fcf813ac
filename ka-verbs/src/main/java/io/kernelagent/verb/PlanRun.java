package io.kernelagent.verb;

import io.kernelagent.core.journal.Entry;
import io.kernelagent.core.journal.JobId;
import io.kernelagent.core.plan.Plan;
import io.kernelagent.core.plan.Step;
import io.kernelagent.core.problem.Fault;
import io.vavr.collection.Seq;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.util.function.Function;

/**
 * The third beat: performs a plan step by step, each written down as started before it is tried and with its outcome
 * after. It stops at the first step that fails and decides nothing.
 */
final class PlanRun<S extends Step> {
    private final Hands hands;
    private final Function<S, Either<Fault, String>> perform;

    /** @param perform does one step and gives its receipt; doing a step that is done already must be harmless */
    PlanRun(Hands hands, Function<S, Either<Fault, String>> perform) {
        this.hands = hands;
        this.perform = perform;
    }

    /** The job whose journal tells how it went. */
    Either<Fault, JobId> run(Plan<S> plan, Invocation by) {
        return hands.open(plan, by).flatMap(job -> performed(job, plan));
    }

    /** Tries every step, whatever became of the others: they have nothing to do with each other. */
    Either<Fault, Tried<S>> runEach(Plan<S> plan, Invocation by) {
        return hands.open(plan, by).flatMap(job -> {
            var failures = plan.steps().<Failure<S>>flatMap(step -> performed(job, step)
                    .fold(fault -> Option.some(new Failure<>(step, fault)), done -> Option.none()));
            return closed(job, plan, failures).map(entry -> new Tried<>(job, failures));
        });
    }

    /**
     * What became of steps that have nothing to do with each other.
     *
     * @param job whose journal tells all of it
     * @param failures what was tried in vain
     */
    record Tried<S>(JobId job, Seq<Failure<S>> failures) {}

    /** A step, and what kept it from being done. */
    record Failure<S>(S step, Fault fault) {}

    private Either<Fault, Entry> closed(JobId job, Plan<S> plan, Seq<Failure<S>> failures) {
        var ending = failures.isEmpty() ? Entry.Ending.DONE : Entry.Ending.FAILED;
        var summary = plan.steps().length() - failures.length() + " of "
                + plan.steps().length() + " steps done";
        return hands.close(job, ending, summary);
    }

    private Either<Fault, JobId> performed(JobId job, Plan<S> plan) {
        var done = plan.steps()
                .foldLeft(
                        Either.<Fault, JobId>right(job), (sofar, step) -> sofar.flatMap(begun -> performed(job, step)));
        return done.fold(fault -> failed(job, fault), fine -> closed(job, plan));
    }

    private Either<Fault, JobId> performed(JobId job, S step) {
        return hands.journal()
                .append(new Entry.Started(job, hands.clock().instant(), step.id()))
                .flatMap(started -> perform.apply(step))
                .peekLeft(fault -> hands.journal()
                        .append(new Entry.Failed(job, hands.clock().instant(), step.id(), fault)))
                .flatMap(receipt ->
                        hands.journal().append(new Entry.Done(job, hands.clock().instant(), step.id(), receipt)))
                .map(entry -> job);
    }

    private Either<Fault, JobId> closed(JobId job, Plan<S> plan) {
        var summary =
                plan.hasNothingToDo() ? "nothing to do" : done(plan.steps().length());
        return hands.close(job, Entry.Ending.DONE, summary).map(entry -> job);
    }

    private static String done(int steps) {
        return steps + (steps == 1 ? " step done" : " steps done");
    }

    /** The fault is told whether or not the journal could be told. */
    private Either<Fault, JobId> failed(JobId job, Fault fault) {
        return hands.close(job, Entry.Ending.FAILED, fault.detail())
                .fold(unwritten -> Either.left(fault), written -> Either.left(fault));
    }
}
