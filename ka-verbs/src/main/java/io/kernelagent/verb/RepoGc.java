package io.kernelagent.verb;

import io.kernelagent.core.repo.Garbage;
import io.kernelagent.core.repo.RepoPlans;
import io.kernelagent.core.repo.Seal;
import io.kernelagent.core.repo.Snapshot;
import io.vavr.collection.List;
import io.vavr.collection.Seq;
import io.vavr.control.Either;

/** Takes away the snapshots beyond the newest few, and the packages that none of the others offers. */
public final class RepoGc {
    private final Depot depot;
    private final Seals seals;
    private final Hands hands;

    public RepoGc(Depot depot, Seals seals, Hands hands) {
        this.depot = depot;
        this.seals = seals;
        this.hands = hands;
    }

    /** What went, or would go. */
    public Either<Stop, Publish.Outcome> run(Order order) {
        return new RepoChange(depot, seals, hands)
                .run("repo gc", order.extent(), order.by(), (live, now) -> garbage(live, order.keep())
                        .map(garbage -> RepoPlans.gc(depot.name(), garbage)))
                .map(result -> Publish.Outcome.of(result, List.empty()));
    }

    private Either<Stop, Garbage> garbage(Seal live, int keep) {
        return kept(live).flatMap(snapshots -> depot.files()
                .packages()
                .<Stop>mapLeft(Stop.Failed::new)
                .map(present -> Garbage.of(snapshots, keep, present)));
    }

    /** What was written and never became live is not counted; the next publication replaces it. */
    private Either<Stop, Seq<Snapshot>> kept(Seal live) {
        var states = new PublishedStates(depot, seals.signatures());
        return depot.files().shelf().<Stop>mapLeft(Stop.Failed::new).flatMap(shelf -> shelf.snapshots()
                .filter(number -> number <= live.snapshot().number())
                .foldLeft(
                        Either.<Stop, Seq<Snapshot>>right(List.empty()),
                        (sofar, number) ->
                                sofar.flatMap(all -> states.of(number).map(seal -> all.append(seal.snapshot())))));
    }

    /**
     * What is wanted.
     *
     * @param keep how many of the newest snapshots stay
     */
    public record Order(int keep, Extent extent, Invocation by) {}
}
