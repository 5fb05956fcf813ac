package io.kernelagent.verb;

import io.kernelagent.core.build.BuildProblems;
import io.kernelagent.core.build.DebugShell;
import io.kernelagent.core.journal.JobId;
import io.kernelagent.core.machine.Command;
import io.kernelagent.port.PatchTree;
import io.vavr.collection.Seq;
import io.vavr.control.Either;

/** Says how to come into the very place where a build ran: machine, container, folder, environment. */
public final class DebugBuild {
    private final PatchTree files;
    private final Hands hands;
    private final Workshop workshop;

    public DebugBuild(PatchTree files, Hands hands, Workshop workshop) {
        this.files = files;
        this.hands = hands;
        this.workshop = workshop;
    }

    /** The words of a shell in it; left when the place is gone. */
    public Either<Stop, Outcome> run(String name) {
        return new JobSearch(files, hands.journal(), workshop).find(name).flatMap(this::there);
    }

    private Either<Stop, Outcome> there(FoundJob job) {
        var shell = new DebugShell(job.host(), job.folders());
        return workshop.machines()
                .commands(job.host().machine())
                .run(Command.of(shell.check()))
                .<Stop>mapLeft(Stop.Failed::new)
                .flatMap(ran -> ran.isGood()
                        ? Either.right(new Outcome(job.story().job(), shell.words()))
                        : Either.left(Stop.refused(BuildProblems.placeGone(
                                job.story().job(), job.host(), job.folders().tree(), ran.complaint()))));
    }

    /** Whose place it is, and the words that lead there. */
    public record Outcome(JobId job, Seq<String> words) {}
}
