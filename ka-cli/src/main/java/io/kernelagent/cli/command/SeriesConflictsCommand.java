package io.kernelagent.cli.command;

import io.kernelagent.cli.arguments.CommonOptions;
import io.kernelagent.cli.arguments.HostArgument;
import io.kernelagent.cli.view.ExitCode;
import io.kernelagent.cli.view.SeriesConflictsView;
import io.kernelagent.verb.SeriesConflicts;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code ka series conflicts}: includes that meet. */
@Command(
        name = "conflicts",
        header = "List the includes of a host that change the same lines, or whose order matters.",
        description = {
            "Two campaigns that know nothing of each other meet where one changes lines that the other has written, or"
                    + " does not apply behind the other; then somebody should bring them together. Where one merely"
                    + " builds on the other, their order matters, and the manifest keeps it.",
            "Each include is left out and the rest is tried, so nothing is guessed.",
        },
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:no two includes change the same lines",
            "1:two do, or a patch does not apply",
            "2:the manifest, the source or the words are wrong",
            "4:a file could not be read",
        },
        footerHeading = "%nExamples:%n",
        footer = {"  ka series conflicts fresnel", "  ka series conflicts --json fresnel"},
        mixinStandardHelpOptions = true)
public final class SeriesConflictsCommand implements Callable<Integer> {
    private final House house;

    @Mixin
    private HostArgument host = new HostArgument();

    @Mixin
    private CommonOptions options = new CommonOptions();

    SeriesConflictsCommand(House house) {
        this.house = house;
    }

    @Override
    public Integer call() {
        var views = new House.Views<SeriesConflicts.Report>(SeriesConflictsView::people, SeriesConflictsView::programs);
        return house.end(
                house.verbs(options).series().conflicts().run(host.name()),
                options,
                views,
                report -> report.isPeaceful() ? ExitCode.DONE : ExitCode.FOUND);
    }
}
