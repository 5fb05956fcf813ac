package io.kernelagent.verb;

import io.kernelagent.core.repo.RepoPlans;
import io.vavr.control.Either;
import io.vavr.control.Option;

/**
 * Offers the packages of an earlier snapshot again, under a new number; without one, the same packages with new
 * signatures and a new date.
 */
public final class RepoRollback {
    private final Depot depot;
    private final Seals seals;
    private final Hands hands;
    private final OpenIssues issues;

    public RepoRollback(Depot depot, Seals seals, Hands hands, OpenIssues issues) {
        this.depot = depot;
        this.seals = seals;
        this.hands = hands;
        this.issues = issues;
    }

    /** What was done, or would be. */
    public Either<Stop, Publish.Outcome> run(Order order) {
        return issues.beforePublishing(order.extent())
                .flatMap(warnings -> changed(order).map(result -> Publish.Outcome.of(result, warnings)));
    }

    private Either<Stop, RepoChange.Result> changed(Order order) {
        var states = new PublishedStates(depot, seals.signatures());
        var purpose = order.to().isEmpty() ? "repo refresh" : "repo rollback";
        return new RepoChange(depot, seals, hands).run(purpose, order.extent(), order.by(), (live, now) -> order.to()
                .map(number -> states.of(number)
                        .flatMap(earlier -> RepoPlans.rollback(depot.name(), live.snapshot(), earlier.snapshot(), now)
                                .mapLeft(Stop::refused)))
                .getOrElse(() ->
                        RepoPlans.refresh(depot.name(), live.snapshot(), now).mapLeft(Stop::refused)));
    }

    /**
     * What is wanted.
     *
     * @param to the number of the snapshot; none to refresh the live one
     */
    public record Order(Option<Integer> to, Extent extent, Invocation by) {}
}
