package io.kernelagent.cli.command;

import io.kernelagent.cli.arguments.CommonOptions;
import io.kernelagent.cli.arguments.YankArguments;
import io.kernelagent.cli.view.ExitCode;
import io.kernelagent.cli.view.SeriesYankView;
import io.kernelagent.verb.SeriesYank;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code ka series yank}: what falls without a patch. */
@Command(
        name = "yank",
        header = "Say what falls when patches are taken out of a series. Nothing is written.",
        description = {
            "The rest is applied again, each patch whole or not at all: what does not apply falls, and whatever needs"
                    + " it falls with it.",
            "A hunk that still applies, but on lines that somebody else has written than before, has moved: nobody"
                    + " refuses it, and it is rarely what is wanted.",
        },
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:done, whatever falls",
            "2:a patch does not apply or is not in the series, or manifest, series, source or words are wrong",
            "4:a file could not be read",
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  ka series yank 0002-dts.patch --host fresnel",
            "  ka series yank 0002-dts.patch --baseline linux.git@v6.12 --from patches/board/pinebook-pro/audio",
            "  ka series yank --json fix.patch --baseline linux-6.12.tar.xz --series series --from patches",
        },
        mixinStandardHelpOptions = true)
public final class SeriesYankCommand implements Callable<Integer> {
    private final House house;

    @Mixin
    private YankArguments arguments = new YankArguments();

    @Mixin
    private CommonOptions options = new CommonOptions();

    SeriesYankCommand(House house) {
        this.house = house;
    }

    @Override
    public Integer call() {
        var outcome = house.verbs(options).series().yank().run(arguments.subject(), arguments.patches());
        var views = new House.Views<SeriesYank.Report>(SeriesYankView::people, SeriesYankView::programs);
        return house.end(outcome, options, views, done -> ExitCode.DONE);
    }
}
