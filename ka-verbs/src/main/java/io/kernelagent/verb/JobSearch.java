package io.kernelagent.verb;

import io.kernelagent.core.build.BuildJobs;
import io.kernelagent.core.build.BuildProblems;
import io.kernelagent.core.journal.JobStory;
import io.kernelagent.core.site.Site;
import io.kernelagent.port.Journal;
import io.kernelagent.port.PatchTree;
import io.vavr.collection.Seq;
import io.vavr.control.Either;
import io.vavr.control.Option;

/** Finds the job that a person means, and the build host that it was on. */
final class JobSearch {
    private final PatchTree files;
    private final Journal journal;
    private final Workshop workshop;

    JobSearch(PatchTree files, Journal journal, Workshop workshop) {
        this.files = files;
        this.journal = journal;
        this.workshop = workshop;
    }

    /** The one build whose name begins so, or is so, with its build host. */
    Either<Stop, FoundJob> find(String name) {
        return known(name).flatMap(known -> known.staged()
                .<Either<Stop, FoundJob>>map(other -> Either.left(Stop.refused(
                        BuildProblems.compiledElsewhere(known.story().job(), other.job()))))
                .getOrElse(() -> places().of(known.site(), known.story())));
    }

    /** The same, or the build that compiled for it. */
    Either<Stop, FoundJob> compiled(Known known) {
        return places().of(known.site(), known.staged().getOrElse(known.story()));
    }

    /** The one build whose name begins so, or is so, wherever it was. */
    Either<Stop, Known> known(String name) {
        return new ReadSite(files).run().flatMap(site -> stories().flatMap(stories -> BuildJobs.named(stories, name)
                .map(story -> new Known(site, story, BuildJobs.stagedFor(stories, story)))
                .mapLeft(Stop::refused)));
    }

    /**
     * A build that the journal knows.
     *
     * @param site the site, as it is now
     * @param story what became of it
     * @param staged the build that compiled for it, where it did not compile for itself
     */
    record Known(Site site, JobStory story, Option<JobStory> staged) {}

    JobPlaces places() {
        return new JobPlaces(workshop);
    }

    /** What the journal tells of all jobs. */
    Either<Stop, Seq<JobStory>> stories() {
        return journal.all().<Stop>mapLeft(Stop.Failed::new).map(JobStory::all);
    }
}
