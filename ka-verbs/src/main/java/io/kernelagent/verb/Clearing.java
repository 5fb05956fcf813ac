package io.kernelagent.verb;

import io.kernelagent.core.archive.ArchiveCommands;
import io.kernelagent.core.archive.PruneFacts;
import io.kernelagent.core.archive.PruneStep;
import io.kernelagent.core.archive.PruneStep.Leftover;
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
import io.kernelagent.port.ServerCache;
import io.vavr.collection.Seq;
import io.vavr.control.Either;

/** Takes one thing away; that it is gone already is as good. */
final class Clearing implements PruneStep.Cases<Either<Fault, String>> {
    private final PruneFacts facts;
    private final Hands hands;
    private final Workshop workshop;
    private final ServerCache cache;
    private final ArchiveCommands here;

    Clearing(PruneFacts facts, Hands hands, Workshop workshop, ServerCache cache) {
        this.facts = facts;
        this.hands = hands;
        this.workshop = workshop;
        this.cache = cache;
        this.here = new ArchiveCommands(workshop.packing().root());
    }

    @Override
    public Either<Fault, String> fetched(PruneStep.Fetched step) {
        return cache.remove(step.folder().name().utf8(), step.files()).map(done -> step.doneWhen());
    }

    @Override
    public Either<Fault, String> leftover(Leftover step) {
        return switch (step.kind()) {
            case TREE -> tree(step);
            case LOG -> logs(step);
            case STAGING -> here(step, here.removeStaging(folder(step)));
            case ARCHIVE -> here(step, here.archive(folder(step)));
            case WORK -> here(step, here.removeFolder(folder(step)));
            case EXPIRED -> here(step, here.removeArchive(folder(step)));
        };
    }

    private WorkFolder folder(Leftover step) {
        return facts.folders().get(step.job()).get();
    }

    private Either<Fault, String> here(Leftover step, Command command) {
        return run(workshop.machines().commands(Machine.here()), command, step);
    }

    private static Either<Fault, String> run(Commands commands, Command command, Leftover step) {
        return commands.run(command)
                .flatMap(ran -> ran.whole("clear up", step.where(), Fault.Effect.UNKNOWN))
                .map(done -> step.doneWhen());
    }

    private BuildHost host(Leftover step) {
        return workshop.buildHost(facts.site(), new HostName(step.where())).get();
    }

    /** A build that is closed has no compilation; where it has one all the same, nobody takes its tree away. */
    private Either<Fault, String> tree(Leftover step) {
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

    private Either<Fault, String> logs(Leftover step) {
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
