package io.kernelagent.verb;

import io.kernelagent.core.build.BuildJobs;
import io.kernelagent.core.build.round.Round;
import io.kernelagent.core.build.round.Sighting;
import io.kernelagent.core.build.round.WatchNote;
import io.kernelagent.core.build.round.WatchStep;
import io.kernelagent.core.journal.JobId;
import io.kernelagent.core.journal.JobStory;
import io.kernelagent.core.site.Site;
import io.kernelagent.port.PatchTree;
import io.kernelagent.port.Progress;
import io.kernelagent.port.Workspace;
import io.vavr.collection.List;
import io.vavr.collection.Seq;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.time.Duration;

/**
 * Walks a round over all open builds, whether or not anybody is at them: ends the compilations that hang, and says what
 * to do where a build waits for somebody. It begins and continues nothing.
 */
public final class WatchBuilds {
    private static final Duration BETWEEN_ROUNDS = Duration.ofSeconds(10);
    private static final Duration BEFORE_BELIEVING = Duration.ofSeconds(2);

    private final PatchTree files;
    private final Hands hands;
    private final Workshop workshop;
    private final Progress progress;

    public WatchBuilds(PatchTree files, Hands hands, Workshop workshop, Progress progress) {
        this.files = files;
        this.hands = hands;
        this.workshop = workshop;
        this.progress = progress;
    }

    /** How the builds stand after the round, or after the last one where they are followed to their end. */
    public Either<Stop, Outcome> run(Order order) {
        return wanted(order).flatMap(jobs -> {
            var outcome = walked(jobs, order);
            while (order.follows() && outcome.exists(one -> one.round().goesOn())) {
                outcome.get().round().builds().forEach(build -> progress.say(build.job() + ": " + build.words()));
                workshop.pauses().rest(BETWEEN_ROUNDS);
                outcome = walked(jobs, order);
            }
            return outcome;
        });
    }

    /** Whoever is followed is so until the end, so that the jobs are chosen once. */
    private Either<Stop, Seq<JobId>> wanted(Order order) {
        return search().stories().flatMap(stories -> order.job()
                .map(name -> BuildJobs.named(stories, name)
                        .<Stop>mapLeft(Stop::refused)
                        .map(story -> (Seq<JobId>) List.of(story.job())))
                .getOrElse(() -> Either.right(stories.filter(BuildJobs::isBuild)
                        .filter(story -> story.closed().isEmpty())
                        .map(JobStory::job))));
    }

    private Either<Stop, Outcome> walked(Seq<JobId> jobs, Order order) {
        return new ReadSite(files).run().flatMap(site -> round(site, jobs)
                .flatMap(round -> round.steps().isEmpty() ? Either.right(round) : confirmed(site, jobs))
                .flatMap(round -> order.extent() == Extent.PLAN
                        ? Either.right(new Outcome(round, Extent.PLAN))
                        : acted(site, round, order.by())));
    }

    /** A machine that was asleep has done nothing all that time, and goes on in the moment after. */
    private Either<Stop, Round> confirmed(Site site, Seq<JobId> jobs) {
        workshop.pauses().rest(BEFORE_BELIEVING);
        return round(site, jobs);
    }

    private Either<Stop, Round> round(Site site, Seq<JobId> jobs) {
        return seen(site, jobs)
                .map(sightings ->
                        Round.of(sightings, site.limits(), hands.clock().instant()));
    }

    private Either<Stop, Seq<Sighting>> seen(Site site, Seq<JobId> jobs) {
        var looking = new Sightings(files, workshop, search(), site);
        return search().stories()
                .map(stories -> stories.filter(story -> jobs.contains(story.job())))
                .flatMap(looking::of);
    }

    /** A round that ends nothing leaves nothing in the journal. */
    private Either<Stop, Outcome> acted(Site site, Round round, Invocation by) {
        return remembered(site, round)
                .flatMap(done -> round.steps().isEmpty() ? Either.right(round) : ended(site, round, by))
                .map(end -> new Outcome(end, Extent.ACT));
    }

    /** That one compilation resists holds up no other. */
    private Either<Stop, Round> ended(Site site, Round round, Invocation by) {
        var ending = new EndingHung(site, workshop, hands);
        return new PlanRun<WatchStep>(hands, ending::end)
                .runEach(round.plan(), by)
                .<Stop>mapLeft(Stop.Failed::new)
                .map(tried -> tried.failures()
                        .foldLeft(round, (sofar, failure) -> sofar.resisting(failure.step(), failure.fault())));
    }

    private Either<Stop, Seq<Workspace.Done>> remembered(Site site, Round round) {
        return Either.sequenceRight(round.notes().toList().map(note -> hands.workspace()
                        .write(WatchNote.of(site.paths(), note._1), note._2.text())))
                .mapLeft(Stop.Failed::new);
    }

    private JobSearch search() {
        return new JobSearch(files, hands.journal(), workshop);
    }

    /**
     * What is watched.
     *
     * @param job one build, by its name or a beginning that no other has; none for all that are open
     * @param follows whether to stay until they have come to their end
     * @param extent how far to go
     */
    public record Order(Option<String> job, boolean follows, Extent extent, Invocation by) {}

    /** How the builds stand, and how far it went. */
    public record Outcome(Round round, Extent extent) {}
}
