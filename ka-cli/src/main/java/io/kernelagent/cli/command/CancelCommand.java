package io.kernelagent.cli.command;

import io.kernelagent.cli.arguments.CommonOptions;
import io.kernelagent.cli.arguments.Meant;
import io.kernelagent.cli.arguments.PlanOption;
import io.kernelagent.cli.view.BuildJobViews;
import io.kernelagent.cli.view.ExitCode;
import io.kernelagent.verb.CancelBuild;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code ka cancel}: ends a build. */
@Command(
        name = "cancel",
        header = "End a build with all of its processes.",
        description = {
            "What it has made so far stays on the build host. A build that is over is left as it is.",
            "Where ka.yaml no longer names the build host on which it compiles, or leads to another machine, nothing is"
                    + " ended, and it is said what to name again. A build host that is gone for good is given up with"
                    + " --gone: the build is closed, and nobody is asked.",
        },
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:ended, planned, or it was over",
            "2:no such build, or ka.yaml does not lead to where it compiles",
            "4:the build host does not answer",
        },
        footerHeading = "%nExamples:%n",
        footer = {"  ka cancel build-lab-x86 --plan", "  ka cancel build-lab-x86"},
        mixinStandardHelpOptions = true)
public final class CancelCommand implements Callable<Integer> {
    private final House house;

    @Parameters(paramLabel = "JOB", description = Meant.JOB)
    private String job = "";

    @Option(names = "--gone", description = "The build host is gone for good: close the build without asking it.")
    private boolean gone;

    @Mixin
    private PlanOption plan = new PlanOption();

    @Mixin
    private CommonOptions options = new CommonOptions();

    CancelCommand(House house) {
        this.house = house;
    }

    @Override
    public Integer call() {
        var verbs = house.verbs(options);
        var order = new CancelBuild.Order(job, gone, plan.extent(), verbs.invocation(options.words()));
        var outcome = verbs.builds().flatMap(builds -> builds.cancel().run(order));
        var views = new House.Views<CancelBuild.Outcome>(BuildJobViews::cancelled, BuildJobViews::cancelledDocument);
        return house.end(outcome, options, views, done -> ExitCode.DONE);
    }
}
