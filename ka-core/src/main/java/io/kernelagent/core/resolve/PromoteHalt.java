package io.kernelagent.core.resolve;

import io.kernelagent.core.halt.Action;
import io.kernelagent.core.halt.Block;
import io.kernelagent.core.halt.Deed;
import io.kernelagent.core.halt.Halt;
import io.kernelagent.core.series.Cascade;
import io.kernelagent.core.series.Yank;
import io.vavr.control.Option;

/** Whether open issues let a host be promoted, and what goes when the patches that they stand on are left out. */
final class PromoteHalt {
    private final PromoteFacts facts;
    private final Action action;

    private PromoteHalt(PromoteFacts facts) {
        this.facts = facts;
        this.action = new Action(
                Deed.PROMOTE,
                Option.some(facts.manifest().host()),
                Option.none(),
                facts.series().patches().map(ResolvedPatch::path));
    }

    /** Why this may not be promoted now; none when it may. */
    static Option<Halt> of(PromoteFacts facts) {
        return new PromoteHalt(facts).halt();
    }

    private Option<Halt> halt() {
        return facts.ledger().against(action).map(halt -> halt.blocks().foldLeft(halt, (told, block) -> cascade(block)
                .map(falls -> told.with(block, falls))
                .getOrElse(told)));
    }

    /** The patches are taken out and the rest is tried; nothing to try where the issue is about no patch. */
    private Option<Cascade> cascade(Block block) {
        var standing = block.standsOn(action);
        return Option.when(!standing.isEmpty(), () -> standing.map(action.patches()::indexOf)
                        .toSortedSet())
                .flatMap(yanked -> Yank.of(facts.series().series(), facts.base(), yanked, facts.options())
                        .toOption())
                .map(Yank::cascade);
    }
}
