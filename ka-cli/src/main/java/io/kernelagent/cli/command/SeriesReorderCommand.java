package io.kernelagent.cli.command;

import io.kernelagent.cli.arguments.CommonOptions;
import io.kernelagent.cli.arguments.ReorderArguments;
import io.kernelagent.cli.arguments.SubjectArguments;
import io.kernelagent.cli.view.ExitCode;
import io.kernelagent.cli.view.SeriesReorderView;
import io.kernelagent.verb.SeriesReorder;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code ka series reorder}: does another order give the same tree. */
@Command(
        name = "reorder",
        header = "Say whether another order of a series gives the same tree.",
        description = {
            "The parts that change places are the includes of a HOST, or the patches. If the other order does not give"
                    + " the same tree, the way to it is walked by exchanges of neighbours, and the first pair that does"
                    + " not commute is named, with the hunk and the file.",
            "Without --order it is tried whether the apply_order of the HOST gives what the listed order would.",
        },
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:the other order gives the same tree",
            "1:it does not",
            "2:a patch does not apply, or manifest, series, order, source or words are wrong",
            "4:a file could not be read",
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  ka series reorder --check fresnel",
            "  ka series reorder --check --order wanted --baseline linux.git@v6.12 patches/board/pinebook-pro/audio",
        },
        mixinStandardHelpOptions = true)
public final class SeriesReorderCommand implements Callable<Integer> {
    private final House house;

    @Mixin
    private ReorderArguments other = new ReorderArguments();

    @Mixin
    private SubjectArguments arguments = new SubjectArguments();

    @Mixin
    private CommonOptions options = new CommonOptions();

    SeriesReorderCommand(House house) {
        this.house = house;
    }

    @Override
    public Integer call() {
        var views = new House.Views<SeriesReorder.Report>(SeriesReorderView::people, SeriesReorderView::programs);
        return house.end(
                house.verbs(options).series().reorder().run(arguments.subject(), other.order()),
                options,
                views,
                report -> report.reorder().isFree() ? ExitCode.DONE : ExitCode.FOUND);
    }
}
