package io.kernelagent.cli.command;

import io.kernelagent.cli.arguments.CommonOptions;
import io.kernelagent.cli.arguments.PlanOption;
import io.kernelagent.cli.view.ArchiveViews;
import io.kernelagent.cli.view.ExitCode;
import io.kernelagent.verb.PausePrune;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code ka pause-prune}: nothing goes. */
@Command(
        name = "pause-prune",
        header = "Keep everything from being cleared up until it is resumed.",
        description = {"ka prune removes nothing while the file .ka/prune-paused is there."},
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:paused, or it was already", "2:ka.yaml cannot be read", "4:the world failed"},
        footerHeading = "%nExamples:%n",
        footer = {"  ka pause-prune"},
        mixinStandardHelpOptions = true)
public final class PausePruneCommand implements Callable<Integer> {
    private final House house;

    @Mixin
    private PlanOption plan = new PlanOption();

    @Mixin
    private CommonOptions options = new CommonOptions();

    PausePruneCommand(House house) {
        this.house = house;
    }

    @Override
    public Integer call() {
        var verbs = house.verbs(options);
        var order = new PausePrune.Order(true, plan.extent(), verbs.invocation(options.words()));
        var views = new House.Views<PausePrune.Outcome>(ArchiveViews::paused, ArchiveViews::pausedDocument);
        return house.end(
                verbs.builds().flatMap(builds -> builds.pausePrune().run(order)),
                options,
                views,
                done -> ExitCode.DONE);
    }
}
