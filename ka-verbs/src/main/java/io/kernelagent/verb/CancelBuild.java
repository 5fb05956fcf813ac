package io.kernelagent.verb;

import io.kernelagent.core.journal.JobId;
import io.kernelagent.port.PatchTree;
import io.vavr.control.Either;

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

    /** What was ended; a job that was over is left as it is. */
    public Either<Stop, Outcome> run(String name, Invocation by) {
        return new JobSearch(files, hands.journal(), workshop)
                .known(name)
                .flatMap(job -> job.story().closed().isDefined()
                        ? Either.right(new Outcome(job.story().job(), false))
                        : ended(job, by));
    }

    private Either<Stop, Outcome> ended(JobSearch.Known job, Invocation by) {
        return new JobEnding(workshop, hands)
                .end(job.site(), job.story(), "cancelled by " + by.who())
                .<Stop>mapLeft(Stop.Failed::new)
                .map(closed -> new Outcome(job.story().job(), true));
    }

    /** Which job, and whether it was still going on. */
    public record Outcome(JobId job, boolean wasOpen) {}
}
