package io.kernelagent.verb;

import io.kernelagent.core.build.BuildProblems;
import io.kernelagent.core.build.Claims;
import io.kernelagent.core.build.JobFolders;
import io.kernelagent.core.build.Whereabouts;
import io.kernelagent.core.journal.JobStory;
import io.kernelagent.core.machine.JobLog;
import io.kernelagent.core.machine.JobSight;
import io.kernelagent.core.problem.Fault;
import io.kernelagent.core.problem.Problem;
import io.kernelagent.core.site.Site;
import io.vavr.Tuple2;
import io.vavr.control.Either;
import io.vavr.control.Option;

/** Finds the place of a build, and is not led astray by a {@code ka.yaml} that has changed since it was begun. */
final class JobPlaces {
    private final Workshop workshop;

    JobPlaces(Workshop workshop) {
        this.workshop = workshop;
    }

    /** A build with its build host; left when it never came to one, or when {@code ka.yaml} no longer leads there. */
    Either<Stop, FoundJob> of(Site site, JobStory story) {
        return Whereabouts.of(site, story)
                .fold(
                        () -> refused(BuildProblems.neverPlaced(story.job())),
                        known -> unmoved(site, story, known),
                        unnamed -> refused(BuildProblems.unnamed(story, unnamed.host())));
    }

    /** The place of the compilation of a build; none where none was ever begun, or where the build is over. */
    Either<Stop, Option<FoundJob>> compiling(Site site, JobStory story) {
        return story.closed().isEmpty() && Claims.hasBegun(story)
                ? of(site, story).map(Option::some)
                : Either.right(Option.none());
    }

    private static <A> Either<Stop, A> refused(Problem problem) {
        return Either.left(Stop.refused(problem));
    }

    /** The same machine may have got another name; then it knows of the build. */
    private Either<Stop, FoundJob> unmoved(Site site, JobStory story, Whereabouts.Known known) {
        var host = workshop.grounded(known.host());
        var found = new FoundJob(site, story, host, new JobFolders(story.job(), host.roots()));
        return known.before()
                .filter(before -> Claims.hasBegun(story))
                .map(before -> lastCompilation(found)
                        .<Stop>mapLeft(Stop.Failed::new)
                        .filterOrElse(
                                Option::isDefined, none -> Stop.refused(BuildProblems.moved(story, before, known)))
                        .map(last -> found))
                .getOrElse(() -> Either.right(found));
    }

    /** The last compilation of a job that was ever begun, and what is seen of it now but its log. */
    Either<Fault, Option<Tuple2<Integer, JobSight>>> lastCompilation(FoundJob job) {
        var jobs = workshop.machines().jobs(job.host().machine());
        return job.attempts()
                .foldLeft(
                        Either.right(Option.none()),
                        (sofar, number) ->
                                sofar.flatMap(last -> jobs.look(job.folders().compilation(number), JobLog.BEYOND)
                                        .map(sight -> sight.equals(new JobSight.Absent())
                                                ? last
                                                : Option.some(new Tuple2<>(number, sight)))));
    }
}
