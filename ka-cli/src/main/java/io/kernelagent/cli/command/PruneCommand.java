package io.kernelagent.cli.command;

import io.kernelagent.cli.arguments.CommonOptions;
import io.kernelagent.cli.arguments.PlanOption;
import io.kernelagent.cli.view.ExitCode;
import io.kernelagent.cli.view.PruneView;
import io.kernelagent.verb.Prune;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code ka prune}: clears up behind builds. */
@Command(
        name = "prune",
        header = "Clear up what closed builds have left, once its time is over.",
        description = {
            "Trees of builds that ended well go at once, those of others after retention.trees_days. Packages and"
                    + " metadata are archived after the same time, as one file beside their folder, and the archive is"
                    + " removed after retention.archives_days. Logs are removed after retention.logs_days.",
            "Files that ka repo verify --server has fetched go when the newest list of that server does not name them.",
            "What ka keep keeps stays, and so does everything of a build that is open. No build host is woken for it;"
                    + " what could not be removed is tried again the next time.",
        },
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:cleared up, planned, nothing to do, or paused",
            "2:ka.yaml cannot be read",
            "4:something could not be removed, which is said",
        },
        footerHeading = "%nExamples:%n",
        footer = {"  ka prune --plan", "  ka prune"},
        mixinStandardHelpOptions = true)
public final class PruneCommand implements Callable<Integer> {
    private final House house;

    @Mixin
    private PlanOption plan = new PlanOption();

    @Mixin
    private CommonOptions options = new CommonOptions();

    PruneCommand(House house) {
        this.house = house;
    }

    @Override
    public Integer call() {
        var verbs = house.verbs(options);
        var outcome =
                verbs.builds().flatMap(builds -> builds.prune().run(plan.extent(), verbs.invocation(options.words())));
        var views = new House.Views<Prune.Outcome>(new PruneView.People(), new PruneView.Programs());
        return house.end(outcome, options, views, end -> end.failures().isEmpty() ? ExitCode.DONE : ExitCode.WORLD);
    }
}
