package io.kernelagent.cli.command;

import io.kernelagent.cli.arguments.CommonOptions;
import io.kernelagent.cli.arguments.SubjectArguments;
import io.kernelagent.cli.view.ExitCode;
import io.kernelagent.cli.view.SeriesCheckView;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code ka series check}: does it apply, patch by patch. */
@Command(
        name = "check",
        header = "Say patch by patch whether a series applies to a source.",
        description = {
            "Each patch applies where it says, applies with an offset, or fails. The first that fails ends the check:"
                    + " what comes behind it was made for another source.",
            "No line of context is ignored and no place is guessed: a hunk that fits in two places equally well fails.",
        },
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:every patch applies",
            "1:a patch fails",
            "2:the manifest, the series, the source or the words are wrong",
            "4:a file could not be read",
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  ka series check fresnel",
            "  ka series check --baseline linux.git@v6.12 patches/soc/rockchip/rk3399/0001-fix.patch",
            "  ka series check --json --baseline linux-6.12.tar.xz --series series patches",
        },
        mixinStandardHelpOptions = true)
public final class SeriesCheckCommand implements Callable<Integer> {
    private final House house;

    @Mixin
    private SubjectArguments arguments = new SubjectArguments();

    @Mixin
    private CommonOptions options = new CommonOptions();

    SeriesCheckCommand(House house) {
        this.house = house;
    }

    @Override
    public Integer call() {
        var outcome = house.verbs(options).series().check().run(arguments.subject());
        return house.end(
                outcome,
                options,
                new House.Views<>(SeriesCheckView::people, SeriesCheckView::programs),
                report -> report.applies() ? ExitCode.DONE : ExitCode.FOUND);
    }
}
