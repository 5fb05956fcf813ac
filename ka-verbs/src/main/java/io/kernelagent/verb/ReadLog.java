package io.kernelagent.verb;

import io.kernelagent.core.journal.JobStory;
import io.kernelagent.port.Journal;
import io.vavr.collection.Seq;
import io.vavr.control.Either;

/** Tells what was done in this workspace, by whom, and how it ended. Changes nothing. */
public final class ReadLog {
    private final Journal journal;

    public ReadLog(Journal journal) {
        this.journal = journal;
    }

    /** The stories of all jobs, in the order in which they began. */
    public Either<Stop, Seq<JobStory>> run() {
        return journal.all().<Stop>mapLeft(Stop.Failed::new).map(JobStory::all);
    }
}
