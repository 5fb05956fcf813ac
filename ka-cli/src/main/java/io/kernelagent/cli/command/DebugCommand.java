package io.kernelagent.cli.command;

import io.kernelagent.cli.arguments.CommonOptions;
import io.kernelagent.cli.view.BuildJobViews;
import io.kernelagent.cli.view.ExitCode;
import io.kernelagent.verb.DebugBuild;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code ka debug}: the way into the place of a build. */
@Command(
        name = "debug",
        header = "Say how to open a shell in the very place of a build.",
        description = {
            "Prints one command line that leads to the machine, the container, the folder and the environment in which"
                    + " the build ran. Refuses when that place is gone.",
        },
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:printed", "2:no such build, or its place is gone", "4:the build host does not answer"},
        footerHeading = "%nExamples:%n",
        footer = {"  eval \"$(ka debug build-lab-x86)\""},
        mixinStandardHelpOptions = true)
public final class DebugCommand implements Callable<Integer> {
    private final House house;

    @Parameters(paramLabel = "JOB", description = "The build, or a beginning of its name that no other has.")
    private String job = "";

    @Mixin
    private CommonOptions options = new CommonOptions();

    DebugCommand(House house) {
        this.house = house;
    }

    @Override
    public Integer call() {
        var outcome =
                house.verbs(options).builds().flatMap(builds -> builds.debug().run(job));
        var views = new House.Views<DebugBuild.Outcome>(BuildJobViews::shell, BuildJobViews::shellDocument);
        return house.end(outcome, options, views, shown -> ExitCode.DONE);
    }
}
