package io.kernelagent.cli.command;

import io.kernelagent.cli.arguments.CommonOptions;
import io.kernelagent.cli.view.ExitCode;
import io.kernelagent.cli.view.SnapshotsView;
import io.kernelagent.verb.RepoShow;
import io.vavr.control.Option;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code ka repo show}: what a snapshot offers. */
@Command(
        name = "show",
        header = "Show what a snapshot offers.",
        description = "Each package with its kernel release and the beginning of the digest of the lock that it was"
                + " built from.",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:shown", "2:refused: no such snapshot, ka.yaml", "4:the world failed: disk"},
        footerHeading = "%nExamples:%n",
        footer = {"  ka repo show 6", "  ka repo show 6 --json"},
        mixinStandardHelpOptions = true)
public final class RepoShowCommand implements Callable<Integer> {
    private final House house;

    @Parameters(paramLabel = "NUMBER", description = "The number of the snapshot.")
    private int number;

    @Mixin
    private CommonOptions options = new CommonOptions();

    RepoShowCommand(House house) {
        this.house = house;
    }

    @Override
    public Integer call() {
        var outcome = house.verbs(options)
                .repository()
                .flatMap(repository -> repository.show().run(Option.some(number)));
        var views = new House.Views<RepoShow.Outcome>(new SnapshotsView.People(true), new SnapshotsView.Programs(true));
        return house.end(outcome, options, views, shown -> ExitCode.DONE);
    }
}
