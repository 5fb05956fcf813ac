package io.kernelagent.cli.command;

import io.kernelagent.cli.arguments.CommonOptions;
import io.kernelagent.cli.arguments.PlanOption;
import io.kernelagent.cli.view.ExitCode;
import io.kernelagent.cli.view.PublicationView;
import io.kernelagent.verb.Publish;
import io.kernelagent.verb.RepoRollback;
import io.vavr.control.Option;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code ka repo refresh}: the same packages with a new date. */
@Command(
        name = "refresh",
        header = "Sign the offered packages anew, with a new date.",
        description = "apt believes a snapshot for repository.valid_days only; run this before they are over.",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:done",
            "2:refused: key, ka.yaml",
            "3:halted by an open issue: nothing can be signed",
            "4:the world failed: disk, signing"
        },
        footerHeading = "%nExamples:%n",
        footer = {"  ka repo refresh --plan", "  ka repo refresh"},
        mixinStandardHelpOptions = true)
public final class RepoRefreshCommand implements Callable<Integer> {
    private final House house;

    @Mixin
    private PlanOption plan = new PlanOption();

    @Mixin
    private CommonOptions options = new CommonOptions();

    RepoRefreshCommand(House house) {
        this.house = house;
    }

    @Override
    public Integer call() {
        var verbs = house.verbs(options);
        var order = new RepoRollback.Order(Option.none(), plan.extent(), verbs.invocation(options.words()));
        var outcome =
                verbs.repository().flatMap(repository -> repository.rollback().run(order));
        var views = new House.Views<Publish.Outcome>(
                new PublicationView.People(plan.extent()), new PublicationView.Programs(plan.extent()));
        return house.end(outcome, options, views, done -> ExitCode.DONE);
    }
}
