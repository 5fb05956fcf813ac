package io.kernelagent.verb;

import io.kernelagent.core.problem.Fault;
import io.kernelagent.core.problem.Finding;
import io.kernelagent.core.problem.Problem;
import io.kernelagent.core.repo.Seal;
import io.kernelagent.core.repo.Shelf;
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
                        number -> states.of(number).map(seal -> new Outcome(shelf.live(), List.of(seal), List.empty())))
                .getOrElse(() -> all(states, shelf).mapLeft(Stop.Failed::new)));
    }

    /** One list that nobody can read or believe hides none of the others. */
    private static Either<Fault, Outcome> all(PublishedStates states, Shelf shelf) {
        var nothing = new Outcome(
                shelf.live(), List.empty(), shelf.objection().map(Finding::of).toList());
        return shelf.snapshots()
                .reverse()
                .foldLeft(
                        Either.right(nothing),
                        (sofar, number) ->
                                sofar.flatMap(outcome -> states.examined(number).map(outcome::with)));
    }

    /**
     * What there is.
     *
     * @param live the number of the snapshot that clients see
     * @param findings what nobody should believe of it
     */
    public record Outcome(Option<Integer> live, Seq<Seal> snapshots, Seq<Finding> findings) {
        private Outcome with(Either<Problem, Seal> list) {
            return list.fold(
                    problem -> new Outcome(live, snapshots, findings.append(Finding.of(problem))),
                    seal -> new Outcome(live, snapshots.append(seal), findings));
        }
    }
}
