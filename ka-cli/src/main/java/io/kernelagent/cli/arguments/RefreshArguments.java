package io.kernelagent.cli.arguments;

import io.kernelagent.verb.SeriesRefresh;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Which series to refresh, and where the result goes. */
public final class RefreshArguments {
    @Mixin
    private SeriesArguments series = new SeriesArguments();

    @ArgGroup(multiplicity = "1")
    private Target target = new Target();

    @Mixin
    private PlanOption plan = new PlanOption();

    /** The words as the verb wants them. */
    public SeriesRefresh.Request request() {
        var folder = io.vavr.control.Option.when(!target.write, target.folder);
        return new SeriesRefresh.Request(series.request(), folder, plan.isWanted());
    }

    /** One of the two. */
    static final class Target {
        @Option(
                names = "--to",
                required = true,
                paramLabel = "DIR",
                description = "Write the whole series into DIR, which is absent or empty, its series file included.")
        private String folder = "";

        @Option(
                names = "--write",
                required = true,
                description = "Rewrite the patch files themselves, each whole or not at all.")
        private boolean write;
    }
}
