package io.kernelagent.verb;

import io.kernelagent.core.build.BuildJobs;
import io.kernelagent.core.build.JobFolders;
import io.kernelagent.core.fleet.HostName;
import io.kernelagent.core.journal.Entry;
import io.kernelagent.core.journal.JobStory;
import io.kernelagent.core.problem.Fault;
import io.kernelagent.core.site.BuildHost;
import io.kernelagent.core.site.Site;
import io.vavr.control.Either;

/** Ends an open job: first its compilation, wherever that is, and then the job itself. */
final class JobEnding {
    private final Workshop workshop;
    private final Hands hands;

    JobEnding(Workshop workshop, Hands hands) {
        this.workshop = workshop;
        this.hands = hands;
    }

    /** That it is over; left when its compilation may still go on, and then the job stays open. */
    Either<Fault, Entry> end(Site site, JobStory story, String why) {
        return BuildJobs.chosen(story)
                .flatMap(host -> workshop.buildHost(site, new HostName(host)))
                .map(host -> compilations(site, story, host))
                .getOrElse(() -> Either.right(0))
                .flatMap(ended -> closed(story, why));
    }

    /** The journal says that it is over. */
    Either<Fault, Entry> closed(JobStory story, String why) {
        return hands.close(story.job(), Entry.Ending.FAILED, why);
    }

    /** Ending what was never begun, or is over, does no harm. */
    private Either<Fault, Integer> compilations(Site site, JobStory story, BuildHost host) {
        var jobs = workshop.machines().jobs(host.machine());
        var folders = new JobFolders(story.job(), host.roots());
        return site.limits()
                .attempts()
                .foldLeft(
                        Either.right(0),
                        (sofar, attempt) -> sofar.flatMap(
                                before -> jobs.end(folders.compilation(attempt)).map(sight -> attempt)));
    }
}
