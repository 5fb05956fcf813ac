package io.kernelagent.verb;

import io.kernelagent.core.build.BuildJobs;
import io.kernelagent.core.journal.JobStory;
import io.kernelagent.port.Journal;
import io.vavr.collection.Seq;
import io.vavr.control.Either;

/** Tells of all builds, from the journal alone: no build host is asked. */
public final class ListBuilds {
    private final Journal journal;

    public ListBuilds(Journal journal) {
        this.journal = journal;
    }

    /** The stories of all builds, the oldest first. */
    public Either<Stop, Seq<JobStory>> run() {
        return journal.all().<Stop>mapLeft(Stop.Failed::new).map(entries -> JobStory.all(entries)
                .filter(BuildJobs::isBuild));
    }
}
