package io.kernelagent.verb;

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
 * The third beat of verbs that change nothing but files of the workspace: a {@link PlanRun} under the workspace's lock.
 * A step whose outcome is not known, or that somebody else has performed meanwhile, is looked at, and counts as done
 * when the file is as the plan wants it.
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
                .exclusively(plan.verb() + " " + plan.subject(), () -> new PlanRun<FileStep>(hands, this::outcome)
                        .run(plan, by))
                .flatMap(done -> done)
                .mapLeft(Stop.Failed::new);
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
}
