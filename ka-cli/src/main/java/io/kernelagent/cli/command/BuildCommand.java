package io.kernelagent.cli.command;

import io.kernelagent.cli.arguments.BuildArguments;
import io.kernelagent.cli.arguments.CommonOptions;
import io.kernelagent.cli.view.BuildView;
import io.kernelagent.cli.view.ExitCode;
import io.kernelagent.verb.Build;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code ka build}: a kernel from a lock. */
@Command(
        name = "build",
        header = "Build the promoted kernel of a host and pack it.",
        description = {
            "Compiles what the lock says, on the first build host that is ready: a clean tree, the cumulative patch,"
                    + " the configuration, make with ccache. Modules, device trees and headers are packed on this"
                    + " machine. Packages are not signed; ka publish does that.",
            "The compilation goes on when this command is ended. The same command continues, and never begins a second"
                    + " build for the host.",
        },
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:built, or planned",
            "2:refused: no lock that holds, manifest, configuration, ka.yaml",
            "3:halted by an open issue",
            "4:no kernel: the build failed, stalled or took too long, or the world failed",
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  ka build lab-x86 --plan",
            "  ka build lab-x86",
        },
        mixinStandardHelpOptions = true)
public final class BuildCommand implements Callable<Integer> {
    private final House house;

    @Mixin
    private BuildArguments arguments = new BuildArguments();

    @Mixin
    private CommonOptions options = new CommonOptions();

    BuildCommand(House house) {
        this.house = house;
    }

    @Override
    public Integer call() {
        var verbs = house.verbs(options);
        var order = new Build.Order(
                arguments.request(KaCommand.Version.number()), arguments.extent(), verbs.invocation(options.words()));
        var outcome = verbs.builds().flatMap(builds -> builds.build().run(order));
        var views = new House.Views<Build.Outcome>(new BuildView.People(), new BuildView.Programs());
        return house.end(outcome, options, views, end -> end.failure().isDefined() ? ExitCode.WORLD : ExitCode.DONE);
    }
}
