package io.kernelagent.verb;

import io.kernelagent.core.archive.ArchiveCommands;
import io.kernelagent.core.archive.PruneFacts;
import io.kernelagent.core.archive.PruneStep;
import io.kernelagent.core.archive.WorkFolder;
import io.kernelagent.core.build.JobFolders;
import io.kernelagent.core.build.Keeping;
import io.kernelagent.core.build.round.WatchNote;
import io.kernelagent.core.fleet.HostName;
import io.kernelagent.core.journal.JobId;
import io.kernelagent.core.machine.Command;
import io.kernelagent.core.machine.JobLog;
import io.kernelagent.core.machine.JobSight;
import io.kernelagent.core.machine.Machine;
import io.kernelagent.core.problem.Fault;
import io.kernelagent.core.site.BuildHost;
import io.kernelagent.port.Commands;
import io.vavr.collection.Seq;
import io.vavr.control.Either;

/** Takes one thing away; that it is gone already is as good. */
final class Clearing {
    private final PruneFacts facts;
    private final Hands hands;
    private final Workshop workshop;
    private final ArchiveCommands here;

    Clearing(PruneFacts facts, Hands hands, Workshop workshop) {
        this.facts = facts;
        this.hands = hands;
        this.workshop = workshop;
        this.here = new ArchiveCommands(workshop.packing().root());
    }

    /** What came of it. */
    Either<Fault, String> perform(PruneStep step) {
        return switch (step.kind()) {
            case TREE -> tree(step);
            case LOG -> logs(step);
            case STAGING -> here(step, here.removeStaging(folder(step)));
            case ARCHIVE -> here(step, here.archive(folder(step)));
            case WORK -> here(step, here.removeFolder(folder(step)));
            case EXPIRED -> here(step, here.removeArchive(folder(step)));
        };
    }

    private WorkFolder folder(PruneStep step) {
        return facts.folders().get(step.job()).get();
    }

    private Either<Fault, String> here(PruneStep step, Command command) {
        return run(workshop.machines().commands(Machine.here()), command, step);
    }

    private static Either<Fault, String> run(Commands commands, Command command, PruneStep step) {
        return commands.run(command)
                .flatMap(ran -> ran.whole("clear up", step.where(), Fault.Effect.UNKNOWN))
                .map(done -> step.doneWhen());
    }

    private BuildHost host(PruneStep step) {
        return workshop.buildHost(facts.site(), new HostName(step.where())).get();
    }

    /** A build that is closed has no compilation; where it has one all the same, nobody takes its tree away. */
    private Either<Fault, String> tree(PruneStep step) {
        var host = host(step);
        var folders = new JobFolders(step.job(), host.roots());
        return sights(host, folders)
                .filterOrElse(
                        sights -> sights.forAll(sight -> sight.goingOn().isEmpty()),
                        sights -> Fault.harmless(
                                "clear up", step.where(), "the compilation still runs; ka cancel ends it"))
                .flatMap(idle -> run(workshop.machines().commands(host.machine()), folders.clear(host), step));
    }

    private Either<Fault, Seq<JobSight>> sights(BuildHost host, JobFolders folders) {
        var jobs = workshop.machines().jobs(host.machine());
        return Either.sequenceRight(facts.site()
                .limits()
                .attempts()
                .map(attempt -> jobs.look(folders.compilation(attempt), JobLog.BEYOND)));
    }

    private Either<Fault, String> logs(PruneStep step) {
        var host = host(step);
        var jobs = workshop.machines().jobs(host.machine());
        var folders = new JobFolders(step.job(), host.roots());
        return Either.sequenceRight(
                        facts.site().limits().attempts().map(attempt -> jobs.forget(folders.compilation(attempt))))
                .flatMap(forgotten -> notes(step.job()))
                .map(done -> step.doneWhen());
    }

    /** Notes about a build of which nothing is left. */
    private Either<Fault, JobId> notes(JobId job) {
        var paths = facts.site().paths();
        return hands.workspace()
                .delete(WatchNote.of(paths, job))
                .flatMap(done -> hands.workspace().delete(Keeping.of(paths, job)))
                .map(done -> job);
    }
}
