package io.kernelagent.verb;

import io.kernelagent.core.journal.Entry;
import io.kernelagent.core.journal.JobId;
import io.kernelagent.core.journal.JobStory;
import io.kernelagent.core.plan.Plan;
import io.kernelagent.core.problem.Fault;
import io.kernelagent.port.Journal;
import io.kernelagent.port.Workspace;
import io.vavr.collection.Seq;
import io.vavr.control.Either;
import io.vavr.control.Option;
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

    /** What the journal tells of a job by now; none before its first line. */
    Either<Fault, Option<JobStory>> story(JobId job) {
        return journal.entries(job).map(JobStory::all).map(Seq::headOption);
    }

    /** The job is over, and its journal says how it ended. */
    Either<Fault, Entry> close(JobId job, Entry.Ending ending, String summary) {
        return journal.append(new Entry.Closed(job, clock.instant(), ending, summary));
    }
}
