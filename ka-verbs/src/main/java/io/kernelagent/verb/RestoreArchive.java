package io.kernelagent.verb;

import io.kernelagent.core.archive.ArchiveCommands;
import io.kernelagent.core.archive.Restoring;
import io.kernelagent.core.archive.WorkFolder;
import io.kernelagent.core.build.BuildJobs;
import io.kernelagent.core.journal.JobId;
import io.kernelagent.core.machine.Machine;
import io.kernelagent.core.plan.Plan;
import io.kernelagent.core.problem.Fault;
import io.kernelagent.port.PatchTree;
import io.vavr.collection.List;
import io.vavr.collection.Map;
import io.vavr.control.Either;
import io.vavr.control.Option;

/** Brings an archived build back, byte by byte. */
public final class RestoreArchive {
    private final PatchTree files;
    private final Hands hands;
    private final Workshop workshop;

    public RestoreArchive(PatchTree files, Hands hands, Workshop workshop) {
        this.files = files;
        this.hands = hands;
        this.workshop = workshop;
    }

    /** Where it is, or would be. */
    public Either<Stop, Outcome> run(Order order) {
        return new JobSearch(files, hands.journal(), workshop)
                .stories()
                .flatMap(stories -> BuildJobs.named(stories, order.job()).mapLeft(Stop::refused))
                .flatMap(story -> folders().flatMap(folders -> Restoring.plan(story.job(), folders)
                        .<Stop>mapLeft(Stop::refused)
                        .flatMap(plan -> done(plan, order)
                                .map(by -> new Outcome(
                                        story.job(), folders.get(story.job()).get(), plan, by)))));
    }

    private Either<Stop, Map<JobId, WorkFolder>> folders() {
        return new ReadSite(files).run().flatMap(site -> files.list(site.paths().build())
                .<Stop>mapLeft(Stop.Failed::new)
                .map(found -> WorkFolder.in(site.paths().build(), found.getOrElse(List::empty))));
    }

    private Either<Stop, Option<JobId>> done(Plan<Restoring.Restore> plan, Order order) {
        return order.extent() == Extent.PLAN
                ? Either.right(Option.none())
                : new PlanRun<Restoring.Restore>(hands, this::restored)
                        .run(plan, order.by())
                        .<Stop>mapLeft(Stop.Failed::new)
                        .map(Option::some);
    }

    private Either<Fault, String> restored(Restoring.Restore step) {
        var command = new ArchiveCommands(workshop.packing().root()).restore(step.folder());
        return workshop.machines()
                .commands(Machine.here())
                .run(command)
                .flatMap(ran ->
                        ran.whole("restore the archive", step.folder().archive().toString(), Fault.Effect.NONE))
                .map(done -> step.doneWhen());
    }

    /** Which build, by its name or a beginning that no other has. */
    public record Order(String job, Extent extent, Invocation by) {}

    /**
     * What came of it.
     *
     * @param job which build
     * @param folder where it is
     * @param plan what was done, or would be; nothing when it was there already
     * @param by the job that did it; none for a plan
     */
    public record Outcome(JobId job, WorkFolder folder, Plan<Restoring.Restore> plan, Option<JobId> by) {}
}
