package io.kernelagent.cli.command;

import io.kernelagent.cli.arguments.CommonOptions;
import io.kernelagent.cli.arguments.PlanOption;
import io.kernelagent.cli.view.ArchiveViews;
import io.kernelagent.cli.view.ExitCode;
import io.kernelagent.verb.PausePrune;
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
        var verbs = house.verbs(options);
        var order = new PausePrune.Order(false, plan.extent(), verbs.invocation(options.words()));
        var views = new House.Views<PausePrune.Outcome>(ArchiveViews::paused, ArchiveViews::pausedDocument);
        return house.end(
                verbs.builds().flatMap(builds -> builds.pausePrune().run(order)),
                options,
                views,
                done -> ExitCode.DONE);
    }
}
