package io.kernelagent.cli.command;

import io.kernelagent.cli.arguments.CommonOptions;
import io.kernelagent.cli.arguments.Meant;
import io.kernelagent.cli.view.BuildJobViews;
import io.kernelagent.cli.view.ExitCode;
import io.kernelagent.verb.DebugBuild;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code ka debug}: the way into the place of a build. */
@Command(
        name = "debug",
        header = "Open a shell in the very place of a build.",
        description = {
            "Opens a shell in the machine, the container, the folder and the environment in which the build ran: make"
                    + " is the compilation there, with the same options. Away from a terminal, or with --print, the one"
                    + " command line is printed that leads there. Refuses when that place is gone.",
        },
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:you have been there, or the way was printed",
            "2:no such build, or its place is gone",
            "4:the build host does not answer"
        },
        footerHeading = "%nExamples:%n",
        footer = {"  ka debug build-lab-x86"},
        mixinStandardHelpOptions = true)
public final class DebugCommand implements Callable<Integer> {
    private final House house;

    @Parameters(paramLabel = "JOB", description = Meant.JOB)
    private String job = "";

    @Option(names = "--print", description = "Print the command line that leads there, and open nothing.")
    private boolean prints;

    @Mixin
    private CommonOptions options = new CommonOptions();

    DebugCommand(House house) {
        this.house = house;
    }

    @Override
    public Integer call() {
        var order = new DebugBuild.Order(job, !prints && !options.json());
        var outcome =
                house.verbs(options).builds().flatMap(builds -> builds.debug().run(order));
        var views = new House.Views<DebugBuild.Outcome>(BuildJobViews::shell, BuildJobViews::shellDocument);
        return house.end(outcome, options, views, shown -> ExitCode.DONE);
    }
}
