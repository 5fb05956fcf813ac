package io.kernelagent.verb;

import io.kernelagent.core.build.BuildJobs;
import io.kernelagent.core.build.round.IdleHosts;
import io.kernelagent.core.build.round.ReleaseStep;
import io.kernelagent.core.build.round.Round;
import io.kernelagent.core.build.round.Sighting;
import io.kernelagent.core.build.round.WatchNote;
import io.kernelagent.core.build.round.WatchStep;
import io.kernelagent.core.journal.JobId;
import io.kernelagent.core.journal.JobStory;
import io.kernelagent.core.plan.Plan;
import io.kernelagent.core.problem.Fault;
import io.kernelagent.core.site.Site;
import io.kernelagent.port.PatchTree;
import io.kernelagent.port.Progress;
import io.kernelagent.port.Workspace;
import io.kernelagent.verb.PlanRun.Failure;
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
                progress.far(outcome.get()
                        .round()
                        .builds()
                        .map(build -> build.job() + ": " + build.words())
                        .mkString("; "));
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
                .flatMap(round -> releases(site, order)
                        .flatMap(releases -> order.extent() == Extent.PLAN
                                ? Either.right(new Outcome(round, releases, List.empty(), Extent.PLAN))
                                : acted(site, round, releases, order.by()))));
    }

    /** Who looks at one build has nothing to say about hosts. */
    private Either<Stop, Seq<ReleaseStep>> releases(Site site, Order order) {
        return order.job().isDefined()
                ? Either.right(List.empty())
                : hands.journal()
                        .all()
                        .<Stop>mapLeft(Stop.Failed::new)
                        .map(entries ->
                                IdleHosts.of(site, entries, hands.clock().instant()));
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

    private Either<Stop, Outcome> acted(Site site, Round round, Seq<ReleaseStep> releases, Invocation by) {
        var plan = round.plan(releases);
        return remembered(site, round)
                .flatMap(done -> performed(site, plan, by))
                .map(failures -> outcome(round, releases, failures));
    }

    /** That one step fails holds up no other. A round that does nothing leaves nothing in the journal. */
    private Either<Stop, Seq<Failure<WatchStep>>> performed(Site site, Plan<WatchStep> plan, Invocation by) {
        if (plan.hasNothingToDo()) {
            return Either.right(List.empty());
        }
        var ending = new EndingHung(site, workshop, new LedgerBook(files, hands, workshop.pauses()));
        return new PlanRun<WatchStep>(hands, step -> step.fold(ending::end, this::released))
                .runEach(plan, by)
                .<Stop>mapLeft(Stop.Failed::new)
                .map(PlanRun.Tried::failures);
    }

    private Either<Fault, String> released(ReleaseStep step) {
        return workshop.peers().release(step.host()).map(done -> step.doneWhen());
    }

    private static Outcome outcome(Round round, Seq<ReleaseStep> releases, Seq<Failure<WatchStep>> failures) {
        var told = failures.foldLeft(round, (sofar, failure) -> failure.step()
                .fold(end -> sofar.resisting(end, failure.fault()), release -> sofar));
        var refused = failures.flatMap(failure -> failure.step()
                .fold(end -> List.<Refusal>empty(), release -> List.of(new Refusal(release, failure.fault()))));
        return new Outcome(told, releases, refused, Extent.ACT);
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

    /** A host that His did not release; the next round tries again. */
    public record Refusal(ReleaseStep step, Fault fault) {}

    /**
     * What came of it.
     *
     * @param round how the builds stand
     * @param releases the build hosts that may sleep again
     * @param refusals those that nobody has released
     * @param extent how far it went
     */
    public record Outcome(Round round, Seq<ReleaseStep> releases, Seq<Refusal> refusals, Extent extent) {
        public Plan<WatchStep> plan() {
            return round.plan(releases);
        }

        /** All in all. */
        public Round.Outlook outlook() {
            return refusals.isEmpty() ? round.outlook() : Round.Outlook.UNKNOWN;
        }
    }
}
