package io.kernelagent.cli.command;

import io.kernelagent.cli.arguments.CommonOptions;
import io.kernelagent.cli.arguments.Meant;
import io.kernelagent.cli.arguments.PlanOption;
import io.kernelagent.cli.view.ExitCode;
import io.kernelagent.cli.view.WatchView;
import io.kernelagent.core.build.round.Round;
import io.kernelagent.verb.WatchBuilds;
import io.vavr.control.Option;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code ka watch}: a round over all open builds. */
@Command(
        name = "watch",
        header = "Look after all open builds, and end the ones that hang.",
        description = {
            "For a timer of five minutes. A compilation in which nothing has moved for limits.stall_minutes, or that"
                    + " took longer than limits.wall_clock_minutes, is ended with all of its processes, and its build"
                    + " is closed. What last moved is remembered from one round to the next, in .ka/watch.",
            "Where the ka build of a compilation is gone, it is said how to go on. Nothing is begun.",
            "A build host that was woken for builds, and has had none for release_after_minutes, is released through"
                    + " His.",
        },
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:nothing is wrong, or planned",
            "1:a compilation hung, a build failed, or it waits for somebody",
            "2:no such build",
            "4:a build host does not answer, could not be released, or a compilation could not be ended",
        },
        footerHeading = "%nExamples:%n",
        footer = {"  ka watch", "  ka watch -f build-lab-x86", "  ka watch --json | jq -r '.builds[].next'"},
        mixinStandardHelpOptions = true)
public final class WatchCommand implements Callable<Integer> {
    private final House house;

    @Parameters(paramLabel = "JOB", arity = "0..1", description = "Only this build. " + Meant.JOB)
    private Optional<String> job = Optional.empty();

    @picocli.CommandLine.Option(
            names = {"-f", "--follow"},
            description = "Stay until nothing goes on any more.")
    private boolean follow;

    @Mixin
    private PlanOption plan = new PlanOption();

    @Mixin
    private CommonOptions options = new CommonOptions();

    WatchCommand(House house) {
        this.house = house;
    }

    @Override
    public Integer call() {
        var verbs = house.verbs(options);
        var order =
                new WatchBuilds.Order(Option.ofOptional(job), follow, plan.extent(), verbs.invocation(options.words()));
        var outcome = verbs.builds().flatMap(builds -> builds.watch().run(order));
        var views = new House.Views<WatchBuilds.Outcome>(new WatchView.People(), new WatchView.Programs());
        return house.end(outcome, options, views, WatchCommand::exit);
    }

    private static int exit(WatchBuilds.Outcome outcome) {
        var outlook = outcome.outlook();
        if (outlook == Round.Outlook.UNKNOWN) {
            return ExitCode.WORLD;
        }
        return outlook == Round.Outlook.FINE ? ExitCode.DONE : ExitCode.FOUND;
    }
}
