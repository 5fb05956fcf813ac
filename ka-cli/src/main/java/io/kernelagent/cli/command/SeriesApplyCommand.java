package io.kernelagent.cli.command;

import io.kernelagent.cli.arguments.CommonOptions;
import io.kernelagent.cli.arguments.PlanOption;
import io.kernelagent.cli.arguments.ResultArguments;
import io.kernelagent.cli.arguments.SeriesArguments;
import io.kernelagent.cli.view.ExitCode;
import io.kernelagent.cli.view.SeriesApplyView;
import io.kernelagent.verb.SeriesApply;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code ka series apply}: the result of a series, without a checkout. */
@Command(
        name = "apply",
        header = "Apply a series to a source and hand out the result.",
        description = "The source itself is never changed. A patch that fails is named, and nothing is written.",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:applied",
            "2:a patch fails, or the series, the source or the words are wrong",
            "4:a file could not be read or written",
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  ka series apply --baseline linux-6.12.tar.xz --series series --to out patches",
            "  git read-tree $(ka series apply --baseline .@v6.12 --as-git-tree --write patches)",
        },
        mixinStandardHelpOptions = true)
public final class SeriesApplyCommand implements Callable<Integer> {
    private final House house;

    @Mixin
    private SeriesArguments arguments = new SeriesArguments();

    @Mixin
    private ResultArguments result = new ResultArguments();

    @Mixin
    private PlanOption plan = new PlanOption();

    @Mixin
    private CommonOptions options = new CommonOptions();

    SeriesApplyCommand(House house) {
        this.house = house;
    }

    @Override
    public Integer call() {
        var request = new SeriesApply.Request(arguments.request(), result.destination(), plan.isWanted());
        var views = new House.Views<SeriesApply.Report>(
                new SeriesApplyView.People(plan.isWanted()), new SeriesApplyView.Programs(plan.isWanted()));
        return house.end(house.verbs(options).series().apply().run(request), options, views, done -> ExitCode.DONE);
    }
}
