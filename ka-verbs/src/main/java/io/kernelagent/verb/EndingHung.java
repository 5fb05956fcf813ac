package io.kernelagent.verb;

import io.kernelagent.core.build.BuildJobs;
import io.kernelagent.core.build.round.EndStep;
import io.kernelagent.core.issue.IssueDraft;
import io.kernelagent.core.issue.LedgerStep;
import io.kernelagent.core.machine.JobLog;
import io.kernelagent.core.problem.Fault;
import io.kernelagent.core.site.Site;
import io.kernelagent.port.Jobs;
import io.vavr.control.Either;

/** Ends a compilation that hangs, after one more look at it. */
final class EndingHung {
    private final Site site;
    private final Workshop workshop;
    private final Hands hands;
    private final LedgerBook ledger;

    EndingHung(Site site, Workshop workshop, LedgerBook ledger) {
        this.site = site;
        this.workshop = workshop;
        this.hands = ledger.hands();
        this.ledger = ledger;
    }

    /** What came of it. Doing it again is harmless. */
    Either<Fault, String> end(EndStep step) {
        var jobs = workshop.buildHost(site, step.host())
                .map(host -> workshop.machines().jobs(host.machine()))
                .get();
        return jobs.look(step.compilation(), JobLog.BEYOND)
                .flatMap(sight -> step.isRightAfter(hands.clock().instant(), sight)
                        ? ended(step, jobs)
                        : Either.right("it goes on by itself, or is over"));
    }

    /** A build that somebody is at is closed by them, who see the end of its compilation at once. */
    private Either<Fault, String> ended(EndStep step, Jobs jobs) {
        return jobs.end(step.compilation())
                .flatMap(sight -> BuildJobs.target(step.story().job())
                        .map(target -> workshop.locks().holding(target, "watch", () -> closed(step)))
                        .getOrElse(() -> Either.right(closed(step)))
                        .getOrElse(() -> Either.right("ended; the ka build that is at it closes the build")));
    }

    private Either<Fault, String> closed(EndStep step) {
        return hands.story(step.story().job())
                .flatMap(now -> now.exists(story -> story.closed().isDefined())
                        ? Either.right("ended; the build was closed meanwhile")
                        : new JobEnding(workshop, hands)
                                .closed(step.story(), step.reason())
                                .flatMap(entry ->
                                        ledger.take(site.paths(), new LedgerStep.File(IssueDraft.of(step.failure()))))
                                .map(filed -> "ended and closed; " + filed));
    }
}
