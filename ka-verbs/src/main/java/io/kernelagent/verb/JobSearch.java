package io.kernelagent.verb;

import io.kernelagent.core.build.BuildJobs;
import io.kernelagent.core.build.BuildProblems;
import io.kernelagent.core.build.JobFolders;
import io.kernelagent.core.fleet.HostName;
import io.kernelagent.core.journal.JobStory;
import io.kernelagent.core.machine.JobLog;
import io.kernelagent.core.machine.JobSight;
import io.kernelagent.core.problem.Fault;
import io.kernelagent.core.problem.Problem;
import io.kernelagent.core.site.Site;
import io.kernelagent.port.Journal;
import io.kernelagent.port.PatchTree;
import io.vavr.Tuple2;
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
                .<Either<Problem, FoundJob>>map(other -> Either.left(
                        BuildProblems.compiledElsewhere(known.story().job(), other.job())))
                .getOrElse(() -> placed(known.site(), known.story()))
                .mapLeft(Stop::refused));
    }

    /** The same, or the build that compiled for it. */
    Either<Stop, FoundJob> compiled(Known known) {
        return placed(known.site(), known.staged().getOrElse(known.story())).mapLeft(Stop::refused);
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

    /** What the journal tells of all jobs. */
    Either<Stop, Seq<JobStory>> stories() {
        return journal.all().<Stop>mapLeft(Stop.Failed::new).map(JobStory::all);
    }

    /** A job with its build host; left when it never came to one that the site knows. */
    Either<Problem, FoundJob> placed(Site site, JobStory story) {
        return BuildJobs.chosen(story)
                .flatMap(host -> workshop.buildHost(site, new HostName(host)))
                .map(host -> new FoundJob(site, story, host, new JobFolders(story.job(), host.roots())))
                .toEither(() -> BuildProblems.neverPlaced(story.job()));
    }

    /** The last compilation of a job that was ever begun, and what is seen of it now but its log. */
    Either<Fault, Option<Tuple2<Integer, JobSight>>> lastCompilation(FoundJob job) {
        var jobs = workshop.machines().jobs(job.host().machine());
        return job.site()
                .limits()
                .attempts()
                .foldLeft(
                        Either.right(Option.none()),
                        (sofar, number) ->
                                sofar.flatMap(last -> jobs.look(job.folders().compilation(number), JobLog.BEYOND)
                                        .map(sight -> sight.equals(new JobSight.Absent())
                                                ? last
                                                : Option.some(new Tuple2<>(number, sight)))));
    }
}
