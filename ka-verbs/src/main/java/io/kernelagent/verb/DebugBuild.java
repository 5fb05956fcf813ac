package io.kernelagent.verb;

import io.kernelagent.core.build.BuildProblems;
import io.kernelagent.core.build.DebugShell;
import io.kernelagent.core.journal.JobId;
import io.kernelagent.core.machine.Address;
import io.kernelagent.core.machine.Command;
import io.kernelagent.core.site.BuildHost;
import io.kernelagent.port.PatchTree;
import io.vavr.collection.Seq;
import io.vavr.control.Either;
import io.vavr.control.Option;

/** Says how to come into the very place where a build ran: machine, container, folder, environment. */
public final class DebugBuild {
    private final PatchTree files;
    private final Hands hands;
    private final Workshop workshop;

    public DebugBuild(PatchTree files, Hands hands, Workshop workshop) {
        this.files = files;
        this.hands = hands;
        this.workshop = workshop;
    }

    /** The words of a shell in it; left when the place is gone. */
    public Either<Stop, Outcome> run(String name) {
        return new JobSearch(files, hands.journal(), workshop).find(name).flatMap(this::there);
    }

    private Either<Stop, Outcome> there(FoundJob job) {
        var shell = new DebugShell(job.host(), jump(job), workshop.packing().ground(), job.folders());
        return workshop.machines()
                .commands(job.host().machine())
                .run(Command.of(shell.check()))
                .<Stop>mapLeft(Stop.Failed::new)
                .flatMap(ran -> ran.isGood()
                        ? Either.right(new Outcome(job.story().job(), shell.words()))
                        : Either.left(Stop.refused(BuildProblems.placeGone(
                                job.story().job(), job.host(), job.folders().tree(), ran.complaint()))));
    }

    private static Option<Address> jump(FoundJob job) {
        return job.host()
                .access()
                .flatMap(BuildHost.SshAccess::jump)
                .flatMap(name -> job.site().works().buildHost(name))
                .flatMap(BuildHost::access)
                .map(BuildHost.SshAccess::address);
    }

    /** Whose place it is, and the words that lead there. */
    public record Outcome(JobId job, Seq<String> words) {}
}
