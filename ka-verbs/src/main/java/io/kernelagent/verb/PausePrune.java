package io.kernelagent.verb;

import io.kernelagent.core.archive.PrunePause;
import io.kernelagent.core.journal.JobId;
import io.kernelagent.core.plan.FileStep;
import io.kernelagent.core.plan.Plan;
import io.kernelagent.port.PatchTree;
import io.vavr.collection.List;
import io.vavr.control.Either;
import io.vavr.control.Option;

/** Keeps everything from being cleared up, or lets it be cleared up again. */
public final class PausePrune {
    private final PatchTree files;
    private final Hands hands;

    public PausePrune(PatchTree files, Hands hands) {
        this.files = files;
        this.hands = hands;
    }

    /** What was done; nothing when it was so already. */
    public Either<Stop, Outcome> run(Order order) {
        return new ReadSite(files).run().flatMap(site -> {
            var file = PrunePause.in(site.paths());
            return files.read(List.of(file))
                    .<Stop>mapLeft(Stop.Failed::new)
                    .map(read -> read.get(file).flatMap(text -> text))
                    .map(there -> order.pauses()
                            ? PrunePause.pause(
                                    site.paths(),
                                    there,
                                    order.by().who(),
                                    hands.clock().instant())
                            : PrunePause.resume(site.paths(), there))
                    .flatMap(plan -> done(plan, order));
        });
    }

    private Either<Stop, Outcome> done(Plan<FileStep> plan, Order order) {
        return order.extent() == Extent.PLAN
                ? Either.right(new Outcome(order.pauses(), plan, Option.none()))
                : new FileSteps(files, hands)
                        .run(plan, order.by())
                        .map(job -> new Outcome(order.pauses(), plan, Option.some(job)));
    }

    /** Which way, how far to go, and who wants it. */
    public record Order(boolean pauses, Extent extent, Invocation by) {}

    /** What holds now, or would hold; by which plan, and the job that did it. */
    public record Outcome(boolean isPaused, Plan<FileStep> plan, Option<JobId> job) {}
}
