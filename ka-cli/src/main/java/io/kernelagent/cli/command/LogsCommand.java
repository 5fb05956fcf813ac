package io.kernelagent.cli.command;

import io.kernelagent.cli.arguments.CommonOptions;
import io.kernelagent.cli.arguments.Meant;
import io.kernelagent.cli.view.BuildLogView;
import io.kernelagent.cli.view.ExitCode;
import io.kernelagent.verb.ReadBuildLog;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code ka logs}: what a compilation says. */
@Command(
        name = "logs",
        header = "Show the log of a build, and follow it.",
        description = {"Reads it where it is written, on the build host; control characters are not shown."},
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:shown", "2:no such build", "4:the build host does not answer"},
        footerHeading = "%nExamples:%n",
        footer = {"  ka logs -f build-lab-x86"},
        mixinStandardHelpOptions = true)
public final class LogsCommand implements Callable<Integer> {
    private final House house;

    @Parameters(paramLabel = "JOB", description = Meant.JOB)
    private String job = "";

    @Option(
            names = {"-f", "--follow"},
            description = "Stay until the compilation has ended.")
    private boolean follow;

    @Mixin
    private CommonOptions options = new CommonOptions();

    LogsCommand(House house) {
        this.house = house;
    }

    @Override
    public Integer call() {
        var shown = new BuildLogView(options.json(), options.console(house.console()));
        var order = new ReadBuildLog.Order(job, follow, shown::part);
        var outcome =
                house.verbs(options).builds().flatMap(builds -> builds.log().run(order));
        return house.end(outcome, options, new House.Views<ReadBuildLog.Outcome>(shown, shown), end -> ExitCode.DONE);
    }
}
