package io.kernelagent.verb;

import io.kernelagent.core.journal.Entry;
import io.kernelagent.core.journal.JobStory;
import io.kernelagent.core.problem.Fault;
import io.kernelagent.core.site.Site;
import io.vavr.control.Either;
import io.vavr.control.Option;

/** Ends an open job: first its compilation, wherever that is, and then the job itself. */
final class JobEnding {
    private final Workshop workshop;
    private final Hands hands;

    JobEnding(Workshop workshop, Hands hands) {
        this.workshop = workshop;
        this.hands = hands;
    }

    /** That it is over; left when its compilation may still go on, and then the job stays open. */
    Either<Stop, Entry> end(Site site, JobStory story, String why) {
        return new JobPlaces(workshop).compiling(site, story).flatMap(compiling -> end(story, compiling, why)
                .mapLeft(Stop.Failed::new));
    }

    /**
     * The same where it is known what there is to end.
     *
     * @param compiling the place of its compilation; none where there is none, or nobody is to be asked
     */
    Either<Fault, Entry> end(JobStory story, Option<FoundJob> compiling, String why) {
        return compiling
                .map(this::compilations)
                .getOrElse(() -> Either.right(0))
                .flatMap(ended -> closed(story, why));
    }

    /** The journal says that it is over. */
    Either<Fault, Entry> closed(JobStory story, String why) {
        return hands.close(story.job(), Entry.Ending.FAILED, why);
    }

    /** Ending what was never begun, or is over, does no harm. */
    private Either<Fault, Integer> compilations(FoundJob job) {
        var jobs = workshop.machines().jobs(job.host().machine());
        return job.attempts()
                .foldLeft(
                        Either.right(0),
                        (sofar, attempt) -> sofar.flatMap(before ->
                                jobs.end(job.folders().compilation(attempt)).map(sight -> attempt)));
    }
}
