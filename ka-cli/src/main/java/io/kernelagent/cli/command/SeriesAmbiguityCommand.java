package io.kernelagent.cli.command;

import io.kernelagent.cli.arguments.CommonOptions;
import io.kernelagent.cli.arguments.SubjectArguments;
import io.kernelagent.cli.view.ExitCode;
import io.kernelagent.cli.view.SeriesAmbiguityView;
import io.kernelagent.verb.SeriesAmbiguity;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code ka series ambiguity}: hunks that fit in several places. */
@Command(
        name = "ambiguity",
        header = "List the hunks that fit in several places, and say why which place was taken.",
        description = {
            "A hunk stands at the line that it says and that the hunks before it lead to; else at the only place that"
                    + " matches; else at the place that the manifest acknowledges; else at the one under the heading"
                    + " behind its @@; else at the strictly nearest. A tie is an error.",
            "A manifest settles a place under acknowledge:, with the reason. One that decides nothing is reported.",
        },
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:every hunk has a place",
            "1:a hunk is tied between places, or a patch fails",
            "2:the manifest, the series, the source or the words are wrong",
            "4:a file could not be read",
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  ka series ambiguity fresnel",
            "  ka series ambiguity --json --baseline linux.git@v6.12 patches/board/pinebook-pro/audio",
        },
        mixinStandardHelpOptions = true)
public final class SeriesAmbiguityCommand implements Callable<Integer> {
    private final House house;

    @Mixin
    private SubjectArguments arguments = new SubjectArguments();

    @Mixin
    private CommonOptions options = new CommonOptions();

    SeriesAmbiguityCommand(House house) {
        this.house = house;
    }

    @Override
    public Integer call() {
        var views = new House.Views<SeriesAmbiguity.Report>(SeriesAmbiguityView::people, SeriesAmbiguityView::programs);
        return house.end(
                house.verbs(options).series().ambiguity().run(arguments.subject()),
                options,
                views,
                report -> report.isSettled() ? ExitCode.DONE : ExitCode.FOUND);
    }
}
