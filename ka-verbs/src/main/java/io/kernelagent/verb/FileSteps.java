package io.kernelagent.verb;

import io.kernelagent.core.journal.Entry;
import io.kernelagent.core.journal.JobId;
import io.kernelagent.core.plan.FileStep;
import io.kernelagent.core.plan.Plan;
import io.kernelagent.core.problem.Fault;
import io.kernelagent.core.text.Bytes;
import io.kernelagent.port.PatchTree;
import io.vavr.collection.List;
import io.vavr.control.Either;
import io.vavr.control.Option;

/**
 * The third beat of verbs that change nothing but files of the workspace: performs a plan step by step under the
 * workspace's lock, each written down as started before it is tried and with its outcome after. It decides nothing but
 * one thing: a step whose outcome is not known, or that somebody else has performed meanwhile, is looked at, and counts
 * as done when the file is as the plan wants it.
 */
final class FileSteps {
    private final PatchTree files;
    private final Hands hands;

    FileSteps(PatchTree files, Hands hands) {
        this.files = files;
        this.hands = hands;
    }

    /** Performs the whole plan, or stops at the first step that fails. The job is the one of its journal entries. */
    Either<Stop, JobId> run(Plan<FileStep> plan, Invocation by) {
        return hands.workspace()
                .exclusively(plan.verb() + " " + plan.subject(), () -> hands.open(plan, by)
                        .flatMap(job -> performed(job, plan)))
                .flatMap(done -> done)
                .mapLeft(Stop.Failed::new);
    }

    private Either<Fault, JobId> performed(JobId job, Plan<FileStep> plan) {
        var done = plan.steps()
                .foldLeft(
                        Either.<Fault, JobId>right(job), (sofar, step) -> sofar.flatMap(begun -> performed(job, step)));
        return done.fold(fault -> closed(job, fault), fine -> closed(job, plan));
    }

    private Either<Fault, JobId> performed(JobId job, FileStep step) {
        return hands.journal()
                .append(new Entry.Started(job, hands.clock().instant(), step.id()))
                .flatMap(started -> outcome(step))
                .peekLeft(fault -> hands.journal()
                        .append(new Entry.Failed(job, hands.clock().instant(), step.id(), fault)))
                .flatMap(receipt ->
                        hands.journal().append(new Entry.Done(job, hands.clock().instant(), step.id(), receipt)))
                .map(entry -> job);
    }

    /** Performs the step; when it is not known whether it happened, looks. */
    private Either<Fault, String> outcome(FileStep step) {
        return step.fold(
                write -> hands.workspace()
                        .write(write.path(), write.content())
                        .fold(fault -> lookedAt(step, fault), written -> Either.right(step.doneWhen())),
                delete -> hands.workspace()
                        .delete(delete.path())
                        .fold(fault -> lookedAt(step, fault), deleted -> Either.right(step.doneWhen())));
    }

    private Either<Fault, String> lookedAt(FileStep step, Fault fault) {
        return isDone(step)
                ? Either.right(step.doneWhen() + " (found so after: " + fault.detail() + ")")
                : Either.left(fault);
    }

    private boolean isDone(FileStep step) {
        return files.read(List.of(step.path()))
                .exists(found -> isDone(step, found.get(step.path()).flatMap(content -> content)));
    }

    private static boolean isDone(FileStep step, Option<Bytes> content) {
        return step.fold(write -> content.contains(write.content()), delete -> content.isEmpty());
    }

    private Either<Fault, JobId> closed(JobId job, Plan<FileStep> plan) {
        var summary =
                plan.hasNothingToDo() ? "nothing to do" : done(plan.steps().length());
        return hands.journal()
                .append(new Entry.Closed(job, hands.clock().instant(), Entry.Ending.DONE, summary))
                .map(entry -> job);
    }

    private static String done(int steps) {
        return steps + (steps == 1 ? " step done" : " steps done");
    }

    /** The fault is told whether or not the journal could be told. */
    private Either<Fault, JobId> closed(JobId job, Fault fault) {
        return hands.journal()
                .append(new Entry.Closed(job, hands.clock().instant(), Entry.Ending.FAILED, fault.detail()))
                .fold(unwritten -> Either.left(fault), written -> Either.left(fault));
    }
}
