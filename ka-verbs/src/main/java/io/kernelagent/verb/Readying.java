package io.kernelagent.verb;

import io.kernelagent.core.build.BuildCommands;
import io.kernelagent.core.build.BuildFailure;
import io.kernelagent.core.build.BuildPlans.Planned;
import io.kernelagent.core.build.BuildStep;
import io.kernelagent.core.build.Candidate;
import io.kernelagent.core.build.JobFolders;
import io.kernelagent.core.build.Preflight;
import io.kernelagent.core.build.Whereabouts;
import io.kernelagent.core.machine.Ran;
import io.kernelagent.core.problem.Fault;
import io.kernelagent.core.site.SiteLimits;
import io.vavr.collection.List;
import io.vavr.collection.Seq;
import io.vavr.control.Either;
import java.time.Instant;
import java.time.InstantSource;
import java.util.function.Consumer;

/** Finds the build host that is ready: each candidate in its turn, and what each lacks is written down. */
final class Readying {
    private final Workshop workshop;
    private final BuildSteps steps;
    private final InstantSource clock;
    private final Consumer<BuildFailure> unfit;

    /** @param unfit is told of each build host that lacks something, and not of one that gives no answer */
    Readying(Workshop workshop, BuildSteps steps, InstantSource clock, Consumer<BuildFailure> unfit) {
        this.workshop = workshop;
        this.steps = steps;
        this.clock = clock;
        this.unfit = unfit;
    }

    /** The first candidate that is ready, or what all of them lack. */
    Either<Break, Bench> first(Planned planned, Seq<Candidate> candidates) {
        return next(planned, candidates, List.empty());
    }

    /**
     * The build host that a job has begun on. It may be compiling, so there is no other, and no issue about it: the job
     * stays open until it can be reached again. Room is no question any more; the job itself has taken it.
     */
    Either<Break, Bench> again(Planned planned, Candidate candidate) {
        var others = planned.route().candidates().span(one -> !one.equals(candidate));
        others._1.forEach(other -> unneeded(other, candidate));
        var ready = new BuildStep.Ready(candidate);
        steps.show(ready, "");
        return diary().tell(
                        new BuildStep.Again(ready),
                        () -> awake(candidate, planned.limits())
                                .flatMap(done -> check(planned, candidate, 0))
                                .mapLeft(broken -> open(candidate, broken)),
                        bench -> receipt(candidate, bench))
                .peek(bench -> others._2.tail().forEach(other -> unneeded(other, candidate)));
    }

    private JobDiary diary() {
        return steps.diary();
    }

    private void unneeded(Candidate other, Candidate chosen) {
        steps.show(new BuildStep.Ready(other), ": not needed, " + chosen.host().name() + " builds");
    }

    private static Break open(Candidate candidate, Break broken) {
        return broken.fold(
                stopped -> stopped,
                failed -> Break.of(new Stop.Failed(Fault.harmless(
                        "check the build host",
                        candidate.host().name().text(),
                        failed.failure().headline()))));
    }

    private static String receipt(Candidate candidate, Bench bench) {
        return Whereabouts.receipt(bench.words().machine(), candidate.host());
    }

    private Either<Break, Bench> next(Planned planned, Seq<Candidate> left, Seq<BuildFailure.Unready> lacking) {
        if (left.isEmpty()) {
            return Either.left(Break.of(BuildFailure.nobodyReady(diary().job(), lacking)));
        }
        var candidate = left.head();
        var step = new BuildStep.Ready(candidate);
        steps.show(step, "");
        return diary().<Bench>tell(step, () -> ready(planned, candidate), bench -> receipt(candidate, bench))
                .peek(bench -> left.tail().forEach(other -> unneeded(other, candidate)))
                .fold(
                        broken -> isOver(broken)
                                ? Either.left(broken)
                                : next(planned, left.tail(), lacking.appendAll(lack(candidate, broken))),
                        Either::right);
    }

    /** Whoever has cancelled the build does not want it from the next one either. */
    private static boolean isOver(Break broken) {
        return broken.fold(stopped -> stopped.stop().fold(refused -> true, failed -> false), failed -> false);
    }

    private Seq<BuildFailure.Unready> lack(Candidate candidate, Break broken) {
        var lacks = broken.fold(
                stopped -> List.of(new BuildFailure.Unready(
                        candidate.host().name(),
                        stopped.stop()
                                .fold(refused -> "", failed -> failed.fault().detail()),
                        false)),
                this::lack);
        lacks.forEach(one -> steps.progress().say(one.host() + " is passed over: " + one.lacks()));
        return lacks;
    }

    private Seq<BuildFailure.Unready> lack(Break.Broken broken) {
        unfit.accept(broken.failure());
        return broken.failure().unready();
    }

    private Either<Break, Bench> ready(Planned planned, Candidate candidate) {
        return awake(candidate, planned.limits()).flatMap(done -> check(planned, candidate, planned.neededKib()));
    }

    private Either<Break, Candidate> awake(Candidate candidate, SiteLimits limits) {
        return candidate.host().waking().isOnDemand()
                ? Bench.lift(workshop.peers().wake(candidate.host().name(), limits.wake()))
                        .map(done -> candidate)
                : Either.right(candidate);
    }

    private Either<Break, Bench> check(Planned planned, Candidate candidate, long freeKib) {
        var host = workshop.grounded(candidate.host());
        var machine = host.machine();
        var commands = workshop.machines().commands(machine);
        var preflight = planned.preflight(host, freeKib);
        var asked = clock.instant();
        return answer(commands.run(preflight.command()), host.name().text())
                .flatMap(ran -> judged(preflight, ran, asked, candidate))
                .peek(found -> found.notes().forEach(note -> steps.progress().say(host.name() + ": " + note)))
                .map(found -> new Bench(
                        new BuildCommands(
                                host,
                                found,
                                planned.task().architecture(),
                                new JobFolders(diary().job(), host.roots())),
                        commands,
                        workshop.machines().jobs(machine),
                        workshop.machines().transfer(machine)));
    }

    private static Either<Break, Ran> answer(Either<Fault, Ran> ran, String host) {
        return Bench.lift(ran.flatMap(one ->
                one.whole("check the build host", host, Fault.Effect.NONE).map(bytes -> one)));
    }

    private Either<Break, Preflight.Machine> judged(Preflight preflight, Ran ran, Instant asked, Candidate candidate) {
        return preflight
                .judge(ran.out().bytes(), asked, clock.instant())
                .mapLeft(misses -> Break.of(BuildFailure.unready(
                        diary().job(),
                        candidate.host().name(),
                        misses.map(Preflight.Miss::words).mkString("; "))));
    }
}
