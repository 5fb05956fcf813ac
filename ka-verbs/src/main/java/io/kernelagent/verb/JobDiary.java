package io.kernelagent.verb;

import io.kernelagent.core.build.BuildJobs;
import io.kernelagent.core.build.BuildProblems;
import io.kernelagent.core.journal.Entry;
import io.kernelagent.core.journal.JobId;
import io.kernelagent.core.journal.JobStory;
import io.kernelagent.core.plan.Step;
import io.kernelagent.core.problem.Fault;
import io.kernelagent.core.problem.Problem;
import io.vavr.control.Either;
import java.util.function.Function;
import java.util.function.Supplier;

/** Writes down what becomes of one job of building: each step before it is tried, and its outcome after. */
final class JobDiary {
    private final Hands hands;
    private final JobId job;

    JobDiary(Hands hands, JobId job) {
        this.hands = hands;
        this.job = job;
    }

    JobId job() {
        return job;
    }

    /** Tries a step; its receipt is made of what it gave back. */
    <A> Either<Break, A> tell(Step step, Supplier<Either<Break, A>> attempt, Function<A, String> receipt) {
        return goingOn()
                .flatMap(goes -> append(new Entry.Started(job, hands.clock().instant(), step.id())))
                .flatMap(started -> attempt.get().mapLeft(this::reason))
                .peekLeft(broken ->
                        append(new Entry.Failed(job, hands.clock().instant(), step.id(), fault(step, broken))))
                .flatMap(given -> append(new Entry.Done(job, hands.clock().instant(), step.id(), receipt.apply(given)))
                        .map(done -> given));
    }

    /** Which attempt to compile the job is at. */
    Either<Break, Integer> attempt() {
        return Bench.lift(hands.story(job))
                .map(story -> story.map(BuildJobs::attempt).getOrElse(1));
    }

    /** What somebody has closed beside us goes no further. */
    private Either<Break, Boolean> goingOn() {
        return Bench.lift(hands.story(job))
                .flatMap(story ->
                        story.exists(known -> known.closed().isDefined()) ? Either.left(ended()) : Either.right(true));
    }

    /** Whoever cancels a build writes that down before its processes end: what broke then, broke by that. */
    private Break reason(Break broken) {
        return hands.story(job).exists(story -> story.exists(BuildJobs::isBeingEnded)) ? ended() : broken;
    }

    private Break ended() {
        return Break.of(Stop.refused(BuildProblems.ended(job)));
    }

    /** A step that is nothing but its lines in the journal. */
    Either<Fault, Entry> note(Step step, String receipt) {
        return hands.journal()
                .append(new Entry.Started(job, hands.clock().instant(), step.id()))
                .flatMap(started ->
                        hands.journal().append(new Entry.Done(job, hands.clock().instant(), step.id(), receipt)));
    }

    /** The job is over. What somebody has closed beside us stays closed in their words. */
    Either<Break, Entry> close(Entry.Ending ending, String summary) {
        return Bench.lift(hands.story(job).flatMap(story -> story.flatMap(JobStory::closed)
                .<Either<Fault, Entry>>map(Either::right)
                .getOrElse(() -> hands.close(job, ending, summary))));
    }

    private Either<Break, Entry> append(Entry entry) {
        return Bench.lift(hands.journal().append(entry));
    }

    private static Fault fault(Step step, Break broken) {
        return broken.fold(
                stopped -> fault(step, stopped.stop()),
                failed -> Fault.harmless(
                        step.id(),
                        failed.failure().buildHost().text(),
                        failed.failure().headline()));
    }

    private static Fault fault(Step step, Stop stop) {
        return stop.fold(
                refused -> Fault.harmless(
                        step.id(),
                        "the input",
                        refused.problems().map(Problem::headline).mkString("; ")),
                Stop.Failed::fault);
    }
}
