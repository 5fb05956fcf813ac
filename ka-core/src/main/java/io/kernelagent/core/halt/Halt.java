package io.kernelagent.core.halt;

import io.kernelagent.core.problem.Finding;
import io.kernelagent.core.problem.Problem;
import io.kernelagent.core.series.Cascade;
import io.vavr.collection.LinkedHashMap;
import io.vavr.collection.Map;
import io.vavr.collection.Seq;

/**
 * That something may not be done now, because of open issues.
 *
 * @param action what was wanted
 * @param blocks the issues that stand in the way, at least one
 * @param stillWorks what may be done to the same targets all the same
 * @param cascades for an issue that stands on patches what goes when they are left out, where that was tried
 */
public record Halt(Action action, Seq<Block> blocks, Seq<Deed> stillWorks, Map<Block, Cascade> cascades) {
    /** A halt of which nobody has tried what it would take to go around it. */
    public static Halt of(Action action, Seq<Block> blocks, Seq<Deed> stillWorks) {
        return new Halt(action, blocks, stillWorks, LinkedHashMap.empty());
    }

    /** The same, knowing what goes with the patches of one of its issues. */
    public Halt with(Block block, Cascade cascade) {
        return new Halt(action, blocks, stillWorks, cascades.put(block, cascade));
    }

    /** The same as what the user can mend: by closing the issues. */
    public Seq<Problem> problems() {
        return blocks.map(block -> HaltProblems.halted(this, block));
    }

    /** The same for those who only look, and are not halted. */
    public Seq<Finding> findings() {
        return problems().map(problem -> Finding.warning(
                        problem.code().text(),
                        problem.where(),
                        problem.details().prepend(problem.headline()).mkString("; "))
                .withMend(problem.mend()));
    }

    /** What may be done all the same, in words. */
    public String alternatives() {
        return stillWorks.isEmpty()
                ? "nothing that changes the fleet"
                : stillWorks.map(Deed::word).mkString(", ");
    }
}
