package io.kernelagent.cli.command;

import io.kernelagent.cli.arguments.CommonOptions;
import io.kernelagent.cli.arguments.RadarArguments;
import io.kernelagent.cli.view.ExitCode;
import io.kernelagent.cli.view.SeriesRadarView;
import io.kernelagent.verb.SeriesRadar;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code ka series radar}: what the next tag will do to a series. */
@Command(
        name = "radar",
        header = "Say how a series fares on another baseline, such as the next tag.",
        description = {
            "Each patch applies, applies with an offset or elsewhere than before, is contained there already (with"
                    + " the lines that prove it), is contained in part, conflicts, or has lost a file, which may have"
                    + " moved. It is judged on the tree as it stands after the patches before it that fare well; what"
                    + " stands on a patch that does not waits for that one.",
            "For a host, the edit of its manifest that retires what is contained is shown as a diff. Nothing is"
                    + " written.",
        },
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:every patch applies or is contained, on every baseline",
            "1:a patch conflicts, waits, or has lost a file",
            "2:the series, a baseline or the words are wrong",
            "4:a file could not be read",
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  ka series radar --onto @v6.12.118 fresnel",
            "  ka series radar --onto @v6.12.110..v6.12.118 fresnel",
            "  ka series radar --onto linux.git@v6.12.118 --onto linux.git@v6.13 --baseline linux.git@v6.12.117 \\",
            "      patches/board/pinebook-pro/audio",
        },
        mixinStandardHelpOptions = true)
public final class SeriesRadarCommand implements Callable<Integer> {
    private final House house;

    @Mixin
    private RadarArguments arguments = new RadarArguments();

    @Mixin
    private CommonOptions options = new CommonOptions();

    SeriesRadarCommand(House house) {
        this.house = house;
    }

    @Override
    public Integer call() {
        var outcome = house.verbs(options).series().radar().run(arguments.request());
        var views = new House.Views<SeriesRadar.Report>(SeriesRadarView::people, SeriesRadarView::programs);
        return house.end(outcome, options, views, report -> report.isFine() ? ExitCode.DONE : ExitCode.FOUND);
    }
}
