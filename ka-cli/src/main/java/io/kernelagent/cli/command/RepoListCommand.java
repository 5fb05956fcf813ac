package io.kernelagent.cli.command;

import io.kernelagent.cli.arguments.CommonOptions;
import io.kernelagent.cli.view.ExitCode;
import io.kernelagent.cli.view.SnapshotsView;
import io.kernelagent.verb.RepoShow;
import io.vavr.control.Option;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code ka repo list}: which snapshots there are. */
@Command(
        name = "list",
        header = "List the snapshots that are kept, the newest first.",
        description = "A star stands at the one that clients see. Lists that nobody should believe are named apart.",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:listed",
            "1:listed, and something is wrong with others or with the link to the live one",
            "2:refused: ka.yaml",
            "4:the world failed: disk"
        },
        footerHeading = "%nExamples:%n",
        footer = {"  ka repo list", "  ka repo list --json"},
        mixinStandardHelpOptions = true)
public final class RepoListCommand implements Callable<Integer> {
    private final House house;

    @Mixin
    private CommonOptions options = new CommonOptions();

    RepoListCommand(House house) {
        this.house = house;
    }

    @Override
    public Integer call() {
        var outcome = house.verbs(options)
                .repository()
                .flatMap(repository -> repository.show().run(Option.none()));
        var views =
                new House.Views<RepoShow.Outcome>(new SnapshotsView.People(false), new SnapshotsView.Programs(false));
        return house.end(
                outcome, options, views, listed -> listed.findings().isEmpty() ? ExitCode.DONE : ExitCode.FOUND);
    }
}
