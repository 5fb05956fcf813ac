package io.kernelagent.core.halt;

import io.kernelagent.core.problem.Problem;
import io.vavr.collection.Seq;

/**
 * That something may not be done now, because of open issues.
 *
 * @param action what was wanted
 * @param blocks the issues that stand in the way, at least one
 * @param stillWorks what may be done to the same targets all the same
 */
public record Halt(Action action, Seq<Block> blocks, Seq<Deed> stillWorks) {
    /** The same as what the user can mend: by closing the issues. */
    public Seq<Problem> problems() {
        return blocks.map(block -> HaltProblems.halted(this, block));
    }

    /** What may be done all the same, in words. */
    public String alternatives() {
        return stillWorks.isEmpty()
                ? "nothing that changes the fleet"
                : stillWorks.map(Deed::word).mkString(", ");
    }
}
