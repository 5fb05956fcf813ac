package io.kernelagent.verb;

import io.kernelagent.core.problem.Fault;
import io.kernelagent.core.repo.Garbage;
import io.kernelagent.core.repo.RepoPlans;
import io.kernelagent.core.repo.Seal;
import io.kernelagent.core.repo.Snapshot;
import io.kernelagent.core.repo.SnapshotReader;
import io.kernelagent.core.text.Bytes;
import io.vavr.collection.List;
import io.vavr.collection.Seq;
import io.vavr.control.Either;
import io.vavr.control.Option;

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
        return kept(live)
                .flatMap(snapshots -> depot.files()
                        .packages()
                        .map(present -> Garbage.of(snapshots.append(live.snapshot()), keep, present)))
                .mapLeft(Stop.Failed::new);
    }

    /**
     * The snapshots before the live one. Their signatures are not asked for, because they may be those of a key that
     * nobody trusts any more: what such a list names is kept, and nothing else rests on it. What was written and never
     * became live is not counted; the next publication replaces it.
     */
    private Either<Fault, Seq<Snapshot>> kept(Seal live) {
        return depot.files()
                .shelf()
                .map(shelf -> shelf.snapshots()
                        .filter(number -> number < live.snapshot().number()))
                .flatMap(numbers -> depot.files()
                        .read(numbers.map(PublishedStates::listOf))
                        .map(lists -> numbers.map(number -> snapshot(
                                number,
                                lists.get(PublishedStates.listOf(number)).flatMap(list -> list)))));
    }

    /** A list that nobody can read names nothing. */
    private static Snapshot snapshot(int number, Option<Bytes> list) {
        return list.map(SnapshotReader::read)
                .flatMap(Either::toOption)
                .map(Seal::snapshot)
                .filter(snapshot -> snapshot.number() == number)
                .getOrElse(() -> Snapshot.unreadable(number));
    }

    /**
     * What is wanted.
     *
     * @param keep how many of the newest snapshots stay
     */
    public record Order(int keep, Extent extent, Invocation by) {}
}
