package io.kernelagent.cli.command;

import io.kernelagent.cli.arguments.BuildArguments;
import io.kernelagent.cli.arguments.CommonOptions;
import io.kernelagent.cli.view.BuildView;
import io.kernelagent.cli.view.ExitCode;
import io.kernelagent.core.build.Look;
import io.kernelagent.verb.Build;
import io.kernelagent.verb.HandOver;
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
                    + " machine. Where ka.yaml names a repository, they are handed over to be signed and published.",
            "The compilation goes on when this command is ended. The same command continues, and never begins a second"
                    + " build for the host. A build that is done is found done, as long as its packages are there.",
        },
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:built, now or before, or planned",
            "1:a dry run found no build host that is ready",
            "2:refused: no lock that holds, manifest, configuration, ka.yaml",
            "3:halted by an open issue",
            "4:no kernel: the build failed, stalled or took too long, or the world failed",
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  ka build lab-x86 --plan",
            "  ka build lab-x86",
            "  ka build lab-x86 --dry-run",
            "  ka build lab-x86 --skip-publish --again",
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
                arguments.request(KaCommand.Version.number()), arguments.reach(), verbs.invocation(options.words()));
        var outcome = verbs.builds()
                .flatMap(builds -> builds.handOver(arguments.skipsPublish(), arguments.repository()))
                .flatMap(handOver -> handOver.run(order));
        var views = new House.Views<HandOver.Outcome>(new BuildView.People(), new BuildView.Programs());
        return house.end(outcome, options, views, end -> exit(end.built()));
    }

    private static int exit(Build.Outcome built) {
        if (built.failure().isDefined()) {
            return ExitCode.WORLD;
        }
        boolean isHopeless = built.looks().nonEmpty() && !built.looks().exists(Look::isReady);
        return isHopeless ? ExitCode.FOUND : ExitCode.DONE;
    }
}
