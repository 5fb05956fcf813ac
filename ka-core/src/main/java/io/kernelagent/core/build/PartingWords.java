package io.kernelagent.core.build;

import io.kernelagent.core.fleet.HostName;
import io.kernelagent.core.journal.JobId;

/** What a person is told whose {@code ka build} is ended before the build is. */
public final class PartingWords {
    private PartingWords() {}

    /** Nothing goes on, and nothing is lost. */
    public static String open(JobId job, String subject) {
        return job + " stays open: ka build " + subject + " continues it, ka cancel " + job + " gives it up";
    }

    /** Whoever leaves before the answer comes does not know whether it was begun. */
    public static String beginning(JobId job, String subject, HostName buildHost) {
        return "a compilation may have begun" + on(job, subject, buildHost);
    }

    /** The compilation is not ended with whoever watched it. */
    public static String compiling(JobId job, String subject, HostName buildHost) {
        return "the compilation goes on" + on(job, subject, buildHost);
    }

    private static String on(JobId job, String subject, HostName buildHost) {
        return " on " + buildHost + ": ka build " + subject + " watches it on and packs, ka logs -f " + job
                + " shows it, ka cancel " + job + " ends it";
    }
}
