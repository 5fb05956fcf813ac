package io.kernelagent.cli.arguments;

import io.kernelagent.verb.SeriesSplit;
import io.vavr.control.Option;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Which patch to split, and where its parts go. */
public final class SplitArguments {
    @Parameters(arity = "1", paramLabel = "PATCH", description = "A patch: one mail, or a bare diff.")
    private String patch = "";

    @picocli.CommandLine.Option(
            names = "--write",
            paramLabel = "DIR",
            description = "Write the parts and a series file into DIR, which is absent or empty. Without it the parts"
                    + " are only proposed.")
    private @Nullable String folder;

    @Mixin
    private PlanOption plan = new PlanOption();

    /** The words as the verb wants them. */
    public SeriesSplit.Request request() {
        return new SeriesSplit.Request(patch, Option.of(folder), plan.extent());
    }

    /** Whether the plan is all that is wanted. */
    public boolean isPlanOnly() {
        return plan.isWanted();
    }
}
