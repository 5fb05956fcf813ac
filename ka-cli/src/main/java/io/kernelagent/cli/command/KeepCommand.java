package io.kernelagent.cli.command;

import io.kernelagent.cli.arguments.CommonOptions;
import io.kernelagent.cli.arguments.KeepArguments;
import io.kernelagent.cli.view.BuildJobViews;
import io.kernelagent.cli.view.ExitCode;
import io.kernelagent.verb.KeepBuild;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code ka keep}: keeps the tree of a build. */
@Command(
        name = "keep",
        header = "Keep the tree of a build from being cleared away.",
        description = {"Writes a file below .ka/keep; taking the file away ends it."},
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:kept, or planned", "2:no such build", "4:the world failed"},
        footerHeading = "%nExamples:%n",
        footer = {"  ka keep build-lab-x86 --for 14d"},
        mixinStandardHelpOptions = true)
public final class KeepCommand implements Callable<Integer> {
    private final House house;

    @Mixin
    private KeepArguments arguments = new KeepArguments();

    @Mixin
    private CommonOptions options = new CommonOptions();

    KeepCommand(House house) {
        this.house = house;
    }

    @Override
    public Integer call() {
        var verbs = house.verbs(options);
        var order = new KeepBuild.Order(
                arguments.job(), arguments.time(), arguments.extent(), verbs.invocation(options.words()));
        var outcome = verbs.builds().flatMap(builds -> builds.keep().run(order));
        var views = new House.Views<KeepBuild.Outcome>(BuildJobViews::kept, BuildJobViews::keptDocument);
        return house.end(outcome, options, views, done -> ExitCode.DONE);
    }
}
