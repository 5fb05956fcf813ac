package io.kernelagent.verb;

import io.kernelagent.core.build.BuildFailure;
import io.kernelagent.core.build.BuildInquiry;
import io.kernelagent.core.build.BuildJobs;
import io.kernelagent.core.build.BuildPlans;
import io.kernelagent.core.build.BuildPlans.Planned;
import io.kernelagent.core.build.BuildProblems;
import io.kernelagent.core.build.BuildRecord;
import io.kernelagent.core.build.Candidate;
import io.kernelagent.core.build.Claims;
import io.kernelagent.core.build.Freight;
import io.kernelagent.core.build.Look;
import io.kernelagent.core.build.PartingWords;
import io.kernelagent.core.build.Room;
import io.kernelagent.core.issue.IssueDraft;
import io.kernelagent.core.journal.Entry;
import io.kernelagent.core.journal.JobId;
import io.kernelagent.core.journal.JobStory;
import io.kernelagent.core.machine.Command;
import io.kernelagent.core.machine.Machine;
import io.kernelagent.core.problem.Fault;
import io.kernelagent.core.resolve.PromoteRequest;
import io.kernelagent.core.resolve.Promotion;
import io.kernelagent.core.text.TreePath;
import io.kernelagent.port.Progress;
import io.vavr.collection.List;
import io.vavr.collection.Seq;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.util.function.Function;

/**
 * Builds the kernel that was promoted for a host, on the first build host that is ready, and packs it here. A build
 * that was begun and not ended is continued.
 */
public final class Build {
    private final Promote promote;
    private final Eyes eyes;
    private final Hands hands;
    private final Workshop workshop;
    private final Progress progress;

    public Build(Promote promote, Eyes eyes, Hands hands, Workshop workshop, Progress progress) {
        this.promote = promote;
        this.eyes = eyes;
        this.hands = hands;
        this.workshop = workshop;
        this.progress = progress;
    }

    /** What was built, or would be, or why no kernel came of it; left when nothing was tried or nobody knows. */
    public Either<Stop, Outcome> run(Order order) {
        return observed(order).flatMap(planned -> reached(planned, order));
    }

    private Either<Stop, Planned> observed(Order order) {
        return promote.run(new Promote.Order(order.request(), Promote.Mode.CHECK, order.by()))
                .flatMap(Build::unchanged)
                .flatMap(promotion ->
                        new Observation(eyes.patches(), eyes.sources()).observe(BuildInquiry.of(promotion)))
                .flatMap(facts -> BuildPlans.of(facts).mapLeft(Stop.Halted::new));
    }

    private Either<Stop, Outcome> reached(Planned planned, Order order) {
        return switch (order.reach()) {
            case PLAN -> planned(planned);
            case LOOK -> Either.right(Outcome.looked(planned, new DryRun(workshop, hands.clock()).looks(planned)));
            case BUILD, ANEW -> locked(planned, order);
        };
    }

    private Either<Stop, Outcome> planned(Planned planned) {
        return found(planned)
                .flatMap(found -> found.isDefined()
                        ? Either.right(Outcome.planned(planned.done(), Option.none()))
                        : stories().flatMap(stories -> cheapest(planned, stories)
                                .map(cheapest -> Outcome.planned(cheapest, freight(cheapest, stories)))));
    }

    /** What is shared is here already. */
    private Option<Freight> freight(Planned planned, Seq<JobStory> stories) {
        return Option.when(
                planned.shared().isEmpty(),
                () -> Freight.of(planned.task(), planned.route(), stories, tarball(planned)));
    }

    /** A size that nobody can tell is left out. */
    private Option<Long> tarball(Planned planned) {
        var file = planned.task().treeFrom(workshop.packing().root());
        return planned.task()
                .tarball()
                .flatMap(tarball -> workshop.machines()
                        .commands(Machine.here())
                        .run(Command.of(List.of("stat", "-L", "-c", "%s", "--", file)))
                        .toOption())
                .flatMap(ran -> Room.bytes(ran.out().bytes()));
    }

    /** The build that is this one already, its packages still here byte by byte. */
    private Either<Stop, Option<BuildRecord>> found(Planned planned) {
        return planned.task()
                .builtBefore()
                .map(record -> new JobFolder(workshop, planned, record.job())
                        .holds(record.packages())
                        .<Stop>mapLeft(Stop.Failed::new)
                        .map(holds -> Option.when(holds, record)))
                .getOrElse(() -> Either.right(Option.none()));
    }

    /** L046: without a lock that holds there is no build. */
    private static Either<Stop, Promotion> unchanged(Promote.Outcome checked) {
        var lock = checked.promotion().facts().output().lock();
        return checked.differences().isEmpty()
                ? Either.right(checked.promotion())
                : Either.left(Stop.refused(BuildProblems.lockDiffers(lock, checked.differences())));
    }

    private Either<Stop, Outcome> locked(Planned planned, Order order) {
        return workshop.locks()
                .holding(planned.task().manifest().host(), "build", () -> acted(planned, order))
                .<Stop>mapLeft(Stop.Failed::new)
                .flatMap(Function.identity());
    }

    private Either<Stop, Outcome> acted(Planned planned, Order order) {
        return stories().flatMap(stories -> wanted(planned, stories, order).flatMap(wanted -> {
            var open = BuildJobs.open(stories, wanted.plan());
            return superseded(wanted, open).flatMap(done -> open.continued()
                    .map(story -> resumed(wanted, story, order))
                    .getOrElse(() -> foundOrBegun(wanted, order)));
        }));
    }

    private Either<Stop, Seq<JobStory>> stories() {
        return hands.journal().all().<Stop>mapLeft(Stop.Failed::new).map(JobStory::all);
    }

    /** What has begun to compile goes on compiling. */
    private Either<Stop, Planned> wanted(Planned planned, Seq<JobStory> stories, Order order) {
        boolean hasBegun = BuildJobs.open(stories, planned.plan()).continued().exists(Claims::hasBegun);
        return hasBegun || order.reach() == Reach.ANEW ? Either.right(planned) : cheapest(planned, stories);
    }

    /** What was staged for another host is taken where the inputs are the same and it is still there. */
    private Either<Stop, Planned> cheapest(Planned planned, Seq<JobStory> stories) {
        return planned.twins()
                .flatMap(twin -> twin.shared(stories))
                .foldLeft(
                        Either.<Fault, Planned>right(planned),
                        (sofar, shared) -> sofar.flatMap(found -> found.shared().isDefined()
                                ? Either.right(found)
                                : Sharing.isThere(shared, workshop)
                                        .map(isThere -> isThere ? planned.sharing(shared) : planned)))
                .mapLeft(Stop.Failed::new);
    }

    private Either<Stop, Outcome> foundOrBegun(Planned planned, Order order) {
        var known =
                order.reach() == Reach.ANEW ? Either.<Stop, Option<BuildRecord>>right(Option.none()) : found(planned);
        return known.flatMap(
                found -> found.<Either<Stop, Outcome>>map(record -> Either.right(Outcome.found(planned, record)))
                        .getOrElse(() -> inTurn(planned, Option.none(), order)));
    }

    /** Jobs whose facts have moved on come to nothing any more, and must not go on beside the new one. */
    private Either<Stop, Seq<Entry>> superseded(Planned planned, BuildJobs.Open open) {
        var ending = new JobEnding(workshop, hands);
        var site = planned.task().promotion().facts().site();
        return Either.sequenceRight(open.superseded().map(story -> ending.end(site, story, "superseded")));
    }

    private Either<Stop, Outcome> resumed(Planned planned, JobStory story, Order order) {
        var site = planned.task().promotion().facts().site();
        progress.say("continuing " + story.job());
        return new JobPlaces(workshop)
                .compiling(site, story)
                .flatMap(compiling -> compiling.isDefined()
                        ? performed(planned, story.job(), BuildJobs.placeOf(story, planned.route()))
                        : inTurn(planned, Option.some(story), order));
    }

    /** Begun, or continued before it has compiled: unless another build is ahead with the same inputs. */
    private Either<Stop, Outcome> inTurn(Planned planned, Option<JobStory> open, Order order) {
        var same = new SameInputs(planned, workshop, hands, progress);
        var place = open.flatMap(story -> BuildJobs.placeOf(story, planned.route()));
        return same.turn(open.map(JobStory::job), order)
                .flatMap(turn -> turn.fold(
                        ahead -> same.over(ahead.job()).flatMap(over -> lookedAgain(order)),
                        job -> performed(planned, job, place)));
    }

    /** What was waited for has changed what there is to do. */
    private Either<Stop, Outcome> lookedAgain(Order order) {
        return observed(order).flatMap(planned -> acted(planned, order));
    }

    private Either<Stop, Outcome> performed(Planned planned, JobId job, Option<Candidate> place) {
        var ledger = new LedgerBook(eyes.patches(), hands, workshop.pauses());
        progress.leaving(Option.some(PartingWords.open(job, planned.plan().subject())));
        var built = new BuildRun(planned, workshop, ledger, progress, new JobDiary(hands, job)).run(place);
        progress.leaving(Option.none());
        if (built.isLeft()) {
            return ended(planned, job, built.getLeft());
        }
        return Either.right(Outcome.built(planned, built.get()));
    }

    private static Either<Stop, Outcome> ended(Planned planned, JobId job, Break broken) {
        Function<Break.Stopped, Either<Stop, Outcome>> stopped = stop -> Either.left(continuable(job, stop.stop()));
        Function<Break.Broken, Either<Stop, Outcome>> failed =
                end -> Either.right(Outcome.failed(planned, end.failure()));
        return broken.fold(stopped, failed);
    }

    private static Stop continuable(JobId job, Stop stop) {
        return stop.<Stop>fold(
                refused -> refused,
                failed -> new Stop.Failed(new Fault(
                        failed.fault().operation(),
                        failed.fault().target(),
                        failed.fault().detail() + "; " + job + " is still open: run ka build again to continue it",
                        failed.fault().effect())));
    }

    /** How far a build goes. */
    public enum Reach {
        /** It says what it would do. */
        PLAN,
        /** It asks the build hosts whether they would, and leaves nothing anywhere. */
        LOOK,
        /** It builds, unless that was done and what came of it is still here. */
        BUILD,
        /** It builds whatever was done before. */
        ANEW
    }

    /** What is to be built, how far to go, and who wants it. */
    public record Order(PromoteRequest request, Reach reach, Invocation by) {}

    /**
     * What came of it.
     *
     * @param planned what was done, or would be
     * @param record what was built, now or before; none for a plan, and for a failure
     * @param isFound whether it was built before
     * @param failure why there is no kernel
     * @param looks what a dry run has seen of the build hosts
     * @param freight what would be carried, for a plan by which something is compiled
     */
    public record Outcome(
            Planned planned,
            Option<BuildRecord> record,
            boolean isFound,
            Option<BuildFailure> failure,
            Seq<Look> looks,
            Option<Freight> freight) {
        static Outcome planned(Planned planned, Option<Freight> freight) {
            return new Outcome(planned, Option.none(), false, Option.none(), List.empty(), freight);
        }

        static Outcome looked(Planned planned, Seq<Look> looks) {
            return new Outcome(planned, Option.none(), false, Option.none(), looks, Option.none());
        }

        static Outcome built(Planned planned, BuildRecord record) {
            return new Outcome(planned, Option.some(record), false, Option.none(), List.empty(), Option.none());
        }

        static Outcome found(Planned planned, BuildRecord record) {
            return new Outcome(planned, Option.some(record), true, Option.none(), List.empty(), Option.none());
        }

        static Outcome failed(Planned planned, BuildFailure failure) {
            return new Outcome(planned, Option.none(), false, Option.some(failure), List.empty(), Option.none());
        }

        /** Whether anything was built, or tried. */
        public boolean isOfPlan() {
            return record.isEmpty() && failure.isEmpty();
        }

        /** The issue that is filed for a failure; none where it says nothing about the build host. */
        public Option<IssueDraft> issue() {
            return failure.filter(BuildFailure::isOfHost).map(IssueDraft::of);
        }

        /** Where the packages are, by their paths in the workspace. */
        public Seq<TreePath> packages() {
            return record.toList()
                    .flatMap(built -> built.filesIn(
                            planned.work().plus(TreePath.of(built.job().text()))));
        }
    }
}
