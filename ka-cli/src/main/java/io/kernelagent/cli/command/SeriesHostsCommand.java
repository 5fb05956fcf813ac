package io.kernelagent.cli.command;

import io.kernelagent.cli.arguments.CommonOptions;
import io.kernelagent.cli.view.ExitCode;
import io.kernelagent.cli.view.SeriesHostsView;
import io.kernelagent.verb.SeriesHosts;
import io.vavr.collection.Array;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code ka series hosts}: who carries a patch. */
@Command(
        name = "hosts",
        header = "Say which hosts carry a patch, and at which place of their order.",
        description = {
            "Every manifest of the workspace is resolved. A host carries a patch when it takes the same bytes, from"
                    + " this file or from an equal one elsewhere. A patch that is no file here is looked for in the"
                    + " patch tree, by its path or the end of it.",
            "A host whose manifest or patches are wrong is named, and nothing is said about it.",
        },
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:every host was looked at, whoever carries the patches",
            "1:a host could not be looked at",
            "2:there is no such patch, or ka.yaml cannot be read",
            "4:a file could not be read",
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  ka series hosts patches/driver/cw2015",
            "  ka series hosts 0002-dts.patch",
            "  ka series hosts --json patches | jq -r '.patches[] | select(.hosts == []).patch'",
        },
        mixinStandardHelpOptions = true)
public final class SeriesHostsCommand implements Callable<Integer> {
    private final House house;

    @Parameters(arity = "1..*", paramLabel = "PATCH", description = "A patch, or a folder for all patches below it.")
    private String[] patches = {};

    @Mixin
    private CommonOptions options = new CommonOptions();

    SeriesHostsCommand(House house) {
        this.house = house;
    }

    @Override
    public Integer call() {
        var outcome = house.verbs(options).series().hosts().run(Array.of(patches));
        var views = new House.Views<SeriesHosts.Report>(SeriesHostsView::people, SeriesHostsView::programs);
        return house.end(outcome, options, views, report -> report.isWhole() ? ExitCode.DONE : ExitCode.FOUND);
    }
}
