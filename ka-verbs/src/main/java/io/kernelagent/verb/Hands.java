package io.kernelagent.verb;

import io.kernelagent.core.journal.Entry;
import io.kernelagent.core.journal.JobId;
import io.kernelagent.core.plan.Plan;
import io.kernelagent.core.problem.Fault;
import io.kernelagent.port.Journal;
import io.kernelagent.port.Workspace;
import io.vavr.control.Either;
import java.time.InstantSource;

/**
 * What a verb acts with on the workspace.
 *
 * @param workspace where files are written
 * @param journal where every step is written down
 * @param clock what time it is, for the journal only
 */
public record Hands(Workspace workspace, Journal journal, InstantSource clock) {
    /** A new job of a plan, written down before anything of it is done. */
    Either<Fault, JobId> open(Plan<?> plan, Invocation by) {
        return journal.newJob(plan.verb(), plan.subject(), clock.instant()).flatMap(job -> journal.append(
                        new Entry.Opened(job, clock.instant(), by.who(), by.command(), plan.digest()))
                .map(opened -> job));
    }

    /** The job is over, and its journal says how it ended. */
    Either<Fault, Entry> close(JobId job, Entry.Ending ending, String summary) {
        return journal.append(new Entry.Closed(job, clock.instant(), ending, summary));
    }
}
