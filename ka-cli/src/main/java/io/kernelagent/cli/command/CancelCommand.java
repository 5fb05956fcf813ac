package io.kernelagent.cli.command;

import io.kernelagent.cli.arguments.CommonOptions;
import io.kernelagent.cli.view.BuildJobViews;
import io.kernelagent.cli.view.ExitCode;
import io.kernelagent.verb.CancelBuild;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code ka cancel}: ends a build. */
@Command(
        name = "cancel",
        header = "End a build with all of its processes.",
        description = {"What it has made so far stays on the build host. A build that is over is left as it is."},
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:ended, or it was over", "2:no such build", "4:the build host does not answer"},
        footerHeading = "%nExamples:%n",
        footer = {"  ka cancel build-lab-x86"},
        mixinStandardHelpOptions = true)
public final class CancelCommand implements Callable<Integer> {
    private final House house;

    @Parameters(paramLabel = "JOB", description = "The build, or a beginning of its name that no other has.")
    private String job = "";

    @Mixin
    private CommonOptions options = new CommonOptions();

    CancelCommand(House house) {
        this.house = house;
    }

    @Override
    public Integer call() {
        var verbs = house.verbs(options);
        var outcome = verbs.builds().flatMap(builds -> builds.cancel().run(job, verbs.invocation(options.words())));
        var views = new House.Views<CancelBuild.Outcome>(BuildJobViews::cancelled, BuildJobViews::cancelledDocument);
        return house.end(outcome, options, views, done -> ExitCode.DONE);
    }
}
