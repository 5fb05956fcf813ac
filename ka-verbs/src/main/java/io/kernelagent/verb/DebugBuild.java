package io.kernelagent.verb;

import io.kernelagent.core.build.BuildJobs;
import io.kernelagent.core.build.BuildProblems;
import io.kernelagent.core.build.DebugShell;
import io.kernelagent.core.build.Surroundings;
import io.kernelagent.core.journal.JobId;
import io.kernelagent.core.machine.Command;
import io.kernelagent.core.machine.Ending;
import io.kernelagent.core.machine.ShellWords;
import io.kernelagent.core.problem.Fault;
import io.kernelagent.port.PatchTree;
import io.kernelagent.port.Progress;
import io.kernelagent.port.Terminal;
import io.vavr.collection.List;
import io.vavr.collection.Seq;
import io.vavr.control.Either;
import io.vavr.control.Option;

/** Leads a person into the very place where a build ran: machine, container, folder, environment. */
public final class DebugBuild {
    /** What ssh itself ends with when it does not come through. */
    private static final Ending NO_WAY = Ending.exited(255);

    private final PatchTree files;
    private final Hands hands;
    private final Workshop workshop;
    private final Terminal terminal;
    private final Progress progress;

    public DebugBuild(PatchTree files, Hands hands, Workshop workshop, Terminal terminal, Progress progress) {
        this.files = files;
        this.hands = hands;
        this.workshop = workshop;
        this.terminal = terminal;
        this.progress = progress;
    }

    /** The way there, gone where somebody is at a terminal to go it; left when the place is gone. */
    public Either<Stop, Outcome> run(Order order) {
        return new JobSearch(files, hands.journal(), workshop)
                .find(order.job())
                .flatMap(this::way)
                .peek(way -> progress.say("in there make is the compilation, and so is: " + way.again()))
                .flatMap(way -> order.opens() && terminal.isAttended() ? gone(way) : Either.right(way));
    }

    private Either<Stop, Outcome> way(FoundJob job) {
        return BuildJobs.surroundings(job.story(), job.host())
                .mapLeft(Stop::refused)
                .flatMap(surroundings -> there(job, shell(job), surroundings));
    }

    private DebugShell shell(FoundJob job) {
        var jumps = job.host().access().map(job.site().works()::jumpsTo).getOrElse(List.empty());
        return new DebugShell(job.host(), jumps, workshop.packing().ground(), terminal.isTypedAt());
    }

    private Either<Stop, Outcome> there(FoundJob job, DebugShell shell, Surroundings surroundings) {
        return workshop.machines()
                .commands(job.host().machine())
                .run(Command.of(shell.check(surroundings)))
                .<Stop>mapLeft(Stop.Failed::new)
                .flatMap(ran -> ran.isGood()
                        ? Either.right(new Outcome(
                                job.story().job(), shell.words(surroundings), surroundings.program(), Option.none()))
                        : Either.left(Stop.refused(BuildProblems.placeGone(
                                job.story().job(), job.host(), surroundings.folder(), ran.complaint()))));
    }

    /** However the person leaves the shell, they have been there. */
    private Either<Stop, Outcome> gone(Outcome way) {
        return terminal.leave(way.words())
                .filterOrElse(
                        ending -> !ending.equals(NO_WAY),
                        ending -> Fault.harmless("open a shell", way.job().text(), "it " + ending.words()))
                .<Stop>mapLeft(Stop.Failed::new)
                .map(ending -> new Outcome(way.job(), way.words(), way.program(), Option.some(ending)));
    }

    /** Whose place, and whether a person at a terminal is led there or only told the way. */
    public record Order(String job, boolean opens) {}

    /**
     * The way there.
     *
     * @param job whose place it is
     * @param words that lead there
     * @param program what compiles there, with its words
     * @param ending of the shell, where a person was in one
     */
    public record Outcome(JobId job, Seq<String> words, Seq<String> program, Option<Ending> ending) {
        /** The compilation, as a person types it there. */
        String again() {
            return ShellWords.line(program);
        }
    }
}
