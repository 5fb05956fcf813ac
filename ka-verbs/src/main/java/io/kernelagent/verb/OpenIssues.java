package io.kernelagent.verb;

import io.kernelagent.core.halt.Action;
import io.kernelagent.core.halt.Deed;
import io.kernelagent.core.halt.Halt;
import io.kernelagent.core.problem.Finding;
import io.kernelagent.core.resolve.WorkspaceInquiry;
import io.kernelagent.core.site.Site;
import io.vavr.collection.List;
import io.vavr.collection.Seq;
import io.vavr.control.Either;
import io.vavr.control.Option;

/** What stands in the way of signing for clients, as the workspace has it written down. */
public final class OpenIssues {
    private final Eyes eyes;
    private final Site site;

    public OpenIssues(Eyes eyes, Site site) {
        this.eyes = eyes;
        this.site = site;
    }

    /**
     * L062: while an issue halts it, nothing new is signed; who only asks for the plan is told of the issue, and goes
     * on.
     */
    Either<Stop, Seq<Finding>> beforePublishing(Extent extent) {
        var action = new Action(Deed.PUBLISH, Option.none(), Option.none(), List.empty());
        return new Observation(eyes.patches(), eyes.sources())
                .observe(WorkspaceInquiry.ledger(site))
                .flatMap(ledger -> ledger.against(action)
                        .map(halt -> halted(halt, extent))
                        .getOrElse(() -> Either.right(List.empty())));
    }

    private static Either<Stop, Seq<Finding>> halted(Halt halt, Extent extent) {
        return extent == Extent.PLAN ? Either.right(halt.findings()) : Either.left(new Stop.Halted(halt));
    }
}
