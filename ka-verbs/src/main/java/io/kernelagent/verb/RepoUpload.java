package io.kernelagent.verb;

import io.kernelagent.core.journal.JobId;
import io.kernelagent.core.plan.Plan;
import io.kernelagent.core.problem.Fault;
import io.kernelagent.core.repo.FileSum;
import io.kernelagent.core.repo.Layout;
import io.kernelagent.core.repo.Rendering;
import io.kernelagent.core.repo.Seal;
import io.kernelagent.core.repo.upload.Copy;
import io.kernelagent.core.repo.upload.Upload;
import io.kernelagent.core.repo.upload.UploadStep;
import io.kernelagent.core.text.Digest;
import io.kernelagent.port.PackageServer;
import io.kernelagent.port.Signatures;
import io.vavr.collection.List;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.util.function.Function;

/**
 * Brings the copy on the package server to what is live here, whatever made it so: a publication, a rollback, a
 * refresh. Clients of the server see the old state or the new one, and whatever is interrupted, the next run goes on.
 */
public final class RepoUpload {
    private final Depot depot;
    private final PackageServer server;
    private final Signatures signatures;
    private final Hands hands;

    public RepoUpload(Depot depot, PackageServer server, Signatures signatures, Hands hands) {
        this.depot = depot;
        this.server = server;
        this.signatures = signatures;
        this.hands = hands;
    }

    /** What was sent, or would be. */
    public Either<Stop, Publish.Outcome> run(Order order) {
        return order.extent() == Extent.PLAN
                ? locked(order)
                : depot.repositories()
                        .exclusively("repo upload " + depot.name(), () -> locked(order))
                        .<Stop>mapLeft(Stop.Failed::new)
                        .flatMap(Function.identity());
    }

    private Either<Stop, Publish.Outcome> locked(Order order) {
        return server.look().<Stop>mapLeft(Stop.Failed::new).flatMap(there -> upload(there)
                .flatMap(upload -> upload.plan(depot.name(), there).mapLeft(Stop::refused))
                .flatMap(plan -> acted(plan, order).map(job -> new Publish.Outcome(plan, job, List.empty()))));
    }

    private Either<Stop, Upload> upload(Copy there) {
        var states = new PublishedStates(depot, signatures);
        return states.live().flatMap(live -> kept().flatMap(kept -> before(states, there, kept)
                .flatMap(before ->
                        list(live).<Stop>mapLeft(Stop.Failed::new).map(list -> new Upload(live, list, before, kept)))));
    }

    private Either<Stop, Upload.Kept> kept() {
        return depot.files()
                .shelf()
                .flatMap(
                        shelf -> depot.files().packages().map(packages -> new Upload.Kept(shelf.snapshots(), packages)))
                .mapLeft(Stop.Failed::new);
    }

    private Either<Stop, Seal> before(PublishedStates states, Copy there, Upload.Kept kept) {
        return there.shelf()
                .live()
                .filter(kept.snapshots()::contains)
                .map(states::of)
                .getOrElse(() -> Either.right(Seal.before(depot.name())));
    }

    /** The sum of the list itself, which no list holds; of nothing before the first publication. */
    private Either<Fault, Option<Digest>> list(Seal live) {
        var path = Layout.folderOf(live.snapshot().number()).plus(Rendering.LIST);
        return depot.files()
                .sums(List.of(path))
                .map(sums -> sums.get(path).flatMap(sum -> sum).map(FileSum::sha256));
    }

    private Either<Stop, Option<JobId>> acted(Plan<UploadStep> plan, Order order) {
        var steps = new UploadSteps(depot, server);
        return order.extent() == Extent.PLAN || plan.hasNothingToDo()
                ? Either.right(Option.none())
                : new PlanRun<UploadStep>(hands, step -> step.match(steps))
                        .run(plan, order.by())
                        .map(Option::some)
                        .mapLeft(Stop.Failed::new);
    }

    /** How far to go, and who wants it. */
    public record Order(Extent extent, Invocation by) {}
}
