package io.kernelagent.cli.command;

import io.kernelagent.cli.arguments.CommonOptions;
import io.kernelagent.cli.arguments.PlanOption;
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
        return new PruneSwitch(house, plan, options).turned(true);
    }
}
