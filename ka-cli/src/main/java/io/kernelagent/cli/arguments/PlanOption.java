package io.kernelagent.cli.arguments;

import io.kernelagent.verb.Extent;

/** The option of every verb that changes something. */
public final class PlanOption {
    @picocli.CommandLine.Option(
            names = "--plan",
            description = "Print what would be done, step by step, and do nothing.")
    private boolean plan;

    /** Whether the plan is all that is wanted. */
    public boolean isWanted() {
        return plan;
    }

    /** The same as the verbs say it. */
    public Extent extent() {
        return plan ? Extent.PLAN : Extent.ACT;
    }
}
