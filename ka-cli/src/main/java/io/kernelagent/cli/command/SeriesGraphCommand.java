package io.kernelagent.cli.command;

import io.kernelagent.cli.arguments.CommonOptions;
import io.kernelagent.cli.arguments.GraphArguments;
import io.kernelagent.cli.arguments.SubjectArguments;
import io.kernelagent.cli.view.ExitCode;
import io.kernelagent.cli.view.SeriesGraphView;
import io.kernelagent.verb.SeriesGraph;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code ka series graph}: which patch needs which. */
@Command(
        name = "graph",
        header = "Say which patch of a series needs which, and why.",
        description = {
            "A patch needs an earlier one when it does not apply to the source without it. Who wrote the lines on which"
                    + " a patch stands tells what it may need; each of those is then taken out and the rest is tried"
                    + " again, so nothing is guessed.",
            "Without --baseline and HOST the graph is made from the patches alone, and marked as unverified. ./NAME is"
                    + " a folder where NAME could be a host.",
            "What a text does not show is not seen: a function that one patch defines and another one calls.",
        },
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:done",
            "2:a patch does not apply, or the manifest, the series, the source or the words are wrong",
            "4:a file could not be read",
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  ka series graph fresnel",
            "  ka series graph ./patches",
            "  ka series graph --baseline linux.git@v6.12 patches/board/pinebook-pro/audio",
            "  ka series graph --dot --baseline linux-6.12.tar.xz --series series patches | dot -Tsvg > graph.svg",
        },
        mixinStandardHelpOptions = true)
public final class SeriesGraphCommand implements Callable<Integer> {
    private final House house;

    @Mixin
    private SubjectArguments arguments = new SubjectArguments();

    @Mixin
    private GraphArguments graph = new GraphArguments();

    @Mixin
    private CommonOptions options = new CommonOptions();

    SeriesGraphCommand(House house) {
        this.house = house;
    }

    @Override
    public Integer call() {
        var views = new House.Views<SeriesGraph.Report>(graph.form(), SeriesGraphView::programs);
        return house.end(
                house.verbs(options).series().graph().run(arguments.basis()), options, views, done -> ExitCode.DONE);
    }
}
