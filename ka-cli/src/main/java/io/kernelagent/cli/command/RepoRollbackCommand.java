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
import picocli.CommandLine.Parameters;

/** {@code ka repo rollback}: what was offered before is offered again. */
@Command(
        name = "rollback",
        header = "Offer the packages of an earlier snapshot again.",
        description = "Makes a new snapshot with the old set, because clients take an old one that is served again for"
                + " an attack. Machines keep newer packages that they have installed.",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:done, or nothing to do",
            "2:refused: no such snapshot, key, ka.yaml",
            "3:halted by an open issue: nothing can be signed",
            "4:the world failed: disk, signing",
        },
        footerHeading = "%nExamples:%n",
        footer = {"  ka repo rollback 6 --plan", "  ka repo rollback 6"},
        mixinStandardHelpOptions = true)
public final class RepoRollbackCommand implements Callable<Integer> {
    private final House house;

    @Parameters(paramLabel = "NUMBER", description = "The number of the earlier snapshot.")
    private int number;

    @Mixin
    private PlanOption plan = new PlanOption();

    @Mixin
    private CommonOptions options = new CommonOptions();

    RepoRollbackCommand(House house) {
        this.house = house;
    }

    @Override
    public Integer call() {
        var verbs = house.verbs(options);
        var order = new RepoRollback.Order(Option.some(number), plan.extent(), verbs.invocation(options.words()));
        var outcome =
                verbs.repository().flatMap(repository -> repository.rollback().run(order));
        var views = new House.Views<Publish.Outcome>(
                new PublicationView.People(plan.extent()), new PublicationView.Programs(plan.extent()));
        return house.end(outcome, options, views, done -> ExitCode.DONE);
    }
}
