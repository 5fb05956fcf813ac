package io.kernelagent.cli.command;

import io.kernelagent.cli.arguments.CommonOptions;
import io.kernelagent.cli.arguments.PlanOption;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code ka resume-prune}: what is old enough goes again. */
@Command(
        name = "resume-prune",
        header = "Let ka prune clear up again.",
        description = {"Takes the file .ka/prune-paused away."},
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:resumed, or it was not paused", "2:ka.yaml cannot be read", "4:the world failed"},
        footerHeading = "%nExamples:%n",
        footer = {"  ka resume-prune"},
        mixinStandardHelpOptions = true)
public final class ResumePruneCommand implements Callable<Integer> {
    private final House house;

    @Mixin
    private PlanOption plan = new PlanOption();

    @Mixin
    private CommonOptions options = new CommonOptions();

    ResumePruneCommand(House house) {
        this.house = house;
    }

    @Override
    public Integer call() {
        return new PruneSwitch(house, plan, options).turned(false);
    }
}
