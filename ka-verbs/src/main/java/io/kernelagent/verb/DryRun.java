package io.kernelagent.verb;

import io.kernelagent.core.build.BuildPlans.Planned;
import io.kernelagent.core.build.Candidate;
import io.kernelagent.core.build.Look;
import io.kernelagent.core.build.Preflight;
import io.kernelagent.core.machine.Ran;
import io.kernelagent.core.problem.Fault;
import io.kernelagent.port.Machines;
import io.vavr.collection.Seq;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.time.Instant;
import java.time.InstantSource;

/** Asks every build host of a plan whether a job would begin there. Nobody is woken, and nothing is left anywhere. */
final class DryRun {
    private final Workshop workshop;
    private final InstantSource clock;

    DryRun(Workshop workshop, InstantSource clock) {
        this.workshop = workshop;
        this.clock = clock;
    }

    Seq<Look> looks(Planned planned) {
        var candidates = planned.route().candidates();
        var questions = candidates.map(candidate -> preflight(planned, candidate));
        var asked = clock.instant();
        var answers = workshop.machines()
                .askEach(candidates
                        .zip(questions)
                        .map(pair -> new Machines.Errand(pair._1.host().machine(), pair._2.looking())));
        return candidates
                .zip(questions)
                .zip(answers)
                .map(one -> new Look(one._1._1, lacks(one._1._1, one._1._2, one._2, asked)));
    }

    private Preflight preflight(Planned planned, Candidate candidate) {
        return planned.preflight(workshop.grounded(candidate.host()), planned.neededKib());
    }

    private Option<String> lacks(Candidate candidate, Preflight preflight, Either<Fault, Ran> answer, Instant asked) {
        return answer.flatMap(ran -> ran.whole(
                        "check the build host", candidate.host().name().text(), Fault.Effect.NONE))
                .fold(
                        // A host that sleeps does not answer; a build would wake it first.
                        fault -> Option.when(!candidate.host().waking().isOnDemand(), fault::detail),
                        said -> preflight
                                .judge(said, asked, clock.instant())
                                .fold(
                                        misses -> Option.some(misses.map(Preflight.Miss::words)
                                                .mkString("; ")),
                                        ready -> Option.none()));
    }
}
