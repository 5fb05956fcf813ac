package io.kernelagent.port;

import io.kernelagent.core.journal.Entry;
import io.kernelagent.core.journal.JobId;
import io.kernelagent.core.problem.Fault;
import io.vavr.collection.Seq;
import io.vavr.control.Either;
import java.time.Instant;

/** What was done here, by whom and how it ended: append-only, durable before the next step is tried. */
public interface Journal {
    /**
     * A job id that no other job of this workspace has or will get, from a verb, its subject and the time. Characters
     * that a job id cannot hold become hyphens. Asking for an id claims it; the job begins with its first entry.
     */
    Either<Fault, JobId> newJob(String verb, String subject, Instant at);

    /** Appends one entry; when this returns it survives a crash. */
    Either<Fault, Entry> append(Entry entry);

    /** All entries of one job in the order in which they were appended; none for a job that never began. */
    Either<Fault, Seq<Entry>> entries(JobId job);

    /** All entries of all jobs in the order in which they were appended. A line that a crash tore is left out. */
    Either<Fault, Seq<Entry>> all();
}
