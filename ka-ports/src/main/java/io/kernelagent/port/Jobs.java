package io.kernelagent.port;

import io.kernelagent.core.journal.JobId;
import io.kernelagent.core.machine.DetachedJob;
import io.kernelagent.core.machine.JobPlace;
import io.kernelagent.core.machine.JobSight;
import io.kernelagent.core.machine.MachinePath;
import io.kernelagent.core.problem.Fault;
import io.vavr.collection.Seq;
import io.vavr.control.Either;

/**
 * Jobs that go on without us on one machine: they are found again by their id, after a lost connection and in another
 * process. Every method may be repeated after a fault of any kind.
 */
public interface Jobs {
    /**
     * Starts the job, unless it was ever started before; there are never two of one id. What is seen afterwards may be
     * that it goes on, has ended, or was lost long ago; its log is not shown.
     */
    Either<Fault, JobSight> start(DetachedJob job);

    /** Looks at the job, with its log from a byte on: a bounded part of it, so ask again from its end. */
    Either<Fault, JobSight> look(JobPlace job, long from);

    /**
     * Ends the job and all of its processes, first politely, then not. What is seen afterwards is never that it goes
     * on: that would be a fault.
     */
    Either<Fault, JobSight> end(JobPlace job);

    /** Removes all that is known of a job that has come to its end; a fault where it still runs. */
    Either<Fault, JobSight> forget(JobPlace job);

    /** The jobs that are known in a folder, whether they run or not; none where there is no folder. */
    Either<Fault, Seq<JobId>> list(MachinePath jobs);
}
