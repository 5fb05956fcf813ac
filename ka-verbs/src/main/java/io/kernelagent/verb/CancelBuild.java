package io.kernelagent.verb;

import io.kernelagent.core.build.BuildJobs;
import io.kernelagent.core.journal.Entry;
import io.kernelagent.core.journal.JobId;
import io.kernelagent.core.problem.Fault;
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
        return hands.journal()
                .append(new Entry.Started(job.story().job(), hands.clock().instant(), BuildJobs.CANCEL))
                .flatMap(begun -> new JobEnding(workshop, hands)
                        .end(job.site(), job.story(), "cancelled by " + by.who())
                        .peekLeft(fault -> goesOn(job.story().job(), fault)))
                .<Stop>mapLeft(Stop.Failed::new)
                .map(closed -> new Outcome(job.story().job(), true));
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

    /** Which job, and whether it was still going on. */
    public record Outcome(JobId job, boolean wasOpen) {}
}
