package io.kernelagent.cli.command;

import io.kernelagent.cli.arguments.CommonOptions;
import io.kernelagent.cli.arguments.PlanOption;
import io.kernelagent.cli.view.ExitCode;
import io.kernelagent.cli.view.PublicationView;
import io.kernelagent.verb.Publish;
import io.kernelagent.verb.RepoGc;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code ka repo gc}: what nobody needs goes. */
@Command(
        name = "gc",
        header = "Delete old snapshots and the packages that only they offer.",
        description = "The live snapshot and the one before it always stay. Names and versions of deleted packages stay"
                + " taken.",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:done, or nothing to do", "2:refused: ka.yaml, key", "4:the world failed: disk"},
        footerHeading = "%nExamples:%n",
        footer = {"  ka repo gc --plan", "  ka repo gc --keep 5"},
        mixinStandardHelpOptions = true)
public final class RepoGcCommand implements Callable<Integer> {
    private final House house;

    @Option(
            names = "--keep",
            paramLabel = "N",
            defaultValue = "10",
            description = "How many of the newest snapshots stay. Default: ${DEFAULT-VALUE}.")
    private int keep;

    @Mixin
    private PlanOption plan = new PlanOption();

    @Mixin
    private CommonOptions options = new CommonOptions();

    RepoGcCommand(House house) {
        this.house = house;
    }

    @Override
    public Integer call() {
        var verbs = house.verbs(options);
        var order = new RepoGc.Order(keep, plan.extent(), verbs.invocation(options.words()));
        var outcome = verbs.repository().flatMap(repository -> repository.gc().run(order));
        var views = new House.Views<Publish.Outcome>(
                new PublicationView.People(plan.extent()), new PublicationView.Programs(plan.extent()));
        return house.end(outcome, options, views, done -> ExitCode.DONE);
    }
}
