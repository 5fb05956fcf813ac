package io.kernelagent.verb;

import io.kernelagent.core.repo.Seal;
import io.kernelagent.port.Signatures;
import io.vavr.collection.List;
import io.vavr.collection.Seq;
import io.vavr.control.Either;
import io.vavr.control.Option;

/** Says which snapshots a repository keeps and what they offer. */
public final class RepoShow {
    private final Depot depot;
    private final Signatures signatures;

    public RepoShow(Depot depot, Signatures signatures) {
        this.depot = depot;
        this.signatures = signatures;
    }

    /** The lists of one snapshot, or of all that are kept, the newest first. */
    public Either<Stop, Outcome> run(Option<Integer> snapshot) {
        var states = new PublishedStates(depot, signatures);
        return depot.files().shelf().<Stop>mapLeft(Stop.Failed::new).flatMap(shelf -> snapshot.map(
                        number -> (Seq<Integer>) List.of(number))
                .getOrElse(() -> shelf.snapshots().reverse())
                .foldLeft(
                        Either.<Stop, Seq<Seal>>right(List.empty()),
                        (sofar, number) ->
                                sofar.flatMap(all -> states.of(number).map(all::append)))
                .map(seals -> new Outcome(shelf.live(), seals)));
    }

    /**
     * What there is.
     *
     * @param live the number of the snapshot that clients see
     */
    public record Outcome(Option<Integer> live, Seq<Seal> snapshots) {}
}
