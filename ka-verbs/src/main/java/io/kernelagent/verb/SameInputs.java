package io.kernelagent.verb;

import io.kernelagent.core.build.BuildPlans.Planned;
import io.kernelagent.core.build.BuildProblems;
import io.kernelagent.core.build.BuildStep;
import io.kernelagent.core.build.Claims;
import io.kernelagent.core.build.watch.Pace;
import io.kernelagent.core.journal.JobId;
import io.kernelagent.core.journal.JobStory;
import io.kernelagent.core.problem.Fault;
import io.kernelagent.port.Progress;
import io.vavr.collection.Seq;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.time.Duration;
import java.time.Instant;

/**
 * Of builds with the same inputs lets one compile, and the others wait for what it stages. One looks and claims under
 * the workspace's lock, so that of two that begin at once one sees the other.
 */
final class SameInputs {
    private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(5);

    private final Planned planned;
    private final Workshop workshop;
    private final Hands hands;
    private final Progress progress;

    SameInputs(Planned planned, Workshop workshop, Hands hands, Progress progress) {
        this.planned = planned;
        this.workshop = workshop;
        this.hands = hands;
        this.progress = progress;
    }

    /**
     * The job that compiles, its inputs claimed; left in it the build that is ahead, and then no job was opened.
     *
     * @param open the job that is to go on; none for one that is yet to be opened
     */
    Either<Stop, Either<JobStory, JobId>> turn(Option<JobId> open, Build.Order order) {
        return new InTurn(hands.workspace(), workshop.pauses())
                .exclusively("build " + planned.plan().subject(), () -> ahead(open, order.reach())
                        .flatMap(ahead -> ahead.<Either<Fault, Either<JobStory, JobId>>>map(
                                        story -> Either.right(Either.left(story)))
                                .getOrElse(() -> claimed(open, order.by()).map(Either::right))))
                .mapLeft(Stop.Failed::new);
    }

    /** Whoever builds anew waits for nobody, and is waited for like anybody. */
    private Either<Fault, Option<JobStory>> ahead(Option<JobId> open, Build.Reach reach) {
        return reach == Build.Reach.ANEW || planned.claim().isEmpty()
                ? Either.right(Option.none())
                : stories()
                        .map(stories -> new Claims(stories).ahead(planned.task().inputs(), open, workshop::isAttended));
    }

    private Either<Fault, JobId> claimed(Option<JobId> open, Invocation by) {
        return open.map(Either::<Fault, JobId>right)
                .getOrElse(() -> hands.open(planned.plan(), by))
                .flatMap(job -> planned.claim().map(step -> claimed(job, step)).getOrElse(Either.right(job)));
    }

    private Either<Fault, JobId> claimed(JobId job, BuildStep step) {
        progress.begin(1, planned.plan().steps().length(), step.effect());
        var receipt = Claims.receipt(planned.task().inputs());
        return new JobDiary(hands, job).note(step, receipt).map(written -> job);
    }

    /** Rests until a build is over, or was left before it compiled; left when it will not come to an end by itself. */
    Either<Stop, Boolean> over(JobId ahead) {
        progress.say("waits for the same kernel: " + ahead);
        var since = hands.clock().instant();
        var until = since.plus(planned.limits().wallClock());
        var goesOn = goesOn(ahead, until);
        while (goesOn.contains(true)) {
            var waited = Duration.between(since, hands.clock().instant());
            progress.far("waits for " + ahead + ", " + Pace.clock(waited) + " so far");
            workshop.pauses().rest(BETWEEN_LOOKS);
            goesOn = goesOn(ahead, until);
        }
        return goesOn.map(on -> true);
    }

    /** Who is at it is asked first: a build is closed before it is left. */
    private Either<Stop, Boolean> goesOn(JobId ahead, Instant until) {
        boolean isAttended = workshop.isAttended(ahead);
        return stories().<Stop>mapLeft(Stop.Failed::new).flatMap(stories -> {
            var open = stories.find(story -> story.job().equals(ahead))
                    .filter(story -> story.closed().isEmpty());
            if (open.isDefined() && isAttended) {
                return inTime(ahead, until);
            }
            return open.exists(Claims::hasBegun)
                    ? Either.left(Stop.refused(BuildProblems.leftAlone(ahead)))
                    : Either.right(false);
        });
    }

    private Either<Stop, Boolean> inTime(JobId ahead, Instant until) {
        return hands.clock().instant().isBefore(until)
                ? Either.right(true)
                : Either.left(new Stop.Failed(Fault.harmless(
                        "wait for the same kernel",
                        ahead.text(),
                        "it takes longer than anything may take; with --again nobody waits for it")));
    }

    private Either<Fault, Seq<JobStory>> stories() {
        return hands.journal().all().map(JobStory::all);
    }
}
