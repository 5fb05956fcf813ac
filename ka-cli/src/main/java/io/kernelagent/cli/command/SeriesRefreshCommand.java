package io.kernelagent.cli.command;

import io.kernelagent.cli.arguments.CommonOptions;
import io.kernelagent.cli.arguments.RefreshArguments;
import io.kernelagent.cli.view.ExitCode;
import io.kernelagent.cli.view.SeriesRefreshView;
import io.kernelagent.verb.SeriesRefresh;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code ka series refresh}: the same patches, with the hunks that fit. */
@Command(
        name = "refresh",
        header = "Write the patches of a series anew so that they fit a source exactly.",
        description = {
            "What the patches add and remove stays what it is. Each hunk gets the line numbers of the place where it"
                    + " stands, and three lines of the context that is there. Everything else in a patch file - mail"
                    + " header, message, diffstat, file headers, signature - stays as it is, byte for byte; so does a"
                    + " patch whose hunks fit already.",
            "A hunk for which --fuzz ignored lines of context is named, and the change of its patch file is shown as a"
                    + " diff: nobody but you can say whether it stands in the right place.",
        },
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:refreshed, or nothing to refresh",
            "2:a patch does not apply, or the series, the source or the words are wrong; nothing was written",
            "4:a file could not be read or written",
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  ka series refresh --baseline linux.git@v6.12 --to refreshed patches/board/pinebook-pro/audio",
            "  ka series refresh --plan --write --baseline linux-6.12.tar.xz --series debian/patches/series \\",
            "      debian/patches",
        },
        mixinStandardHelpOptions = true)
public final class SeriesRefreshCommand implements Callable<Integer> {
    private final House house;

    @Mixin
    private RefreshArguments arguments = new RefreshArguments();

    @Mixin
    private CommonOptions options = new CommonOptions();

    SeriesRefreshCommand(House house) {
        this.house = house;
    }

    @Override
    public Integer call() {
        var request = arguments.request();
        var views = new House.Views<SeriesRefresh.Report>(
                new SeriesRefreshView.People(request.isPlanOnly()),
                new SeriesRefreshView.Programs(request.isPlanOnly()));
        return house.end(house.verbs(options).series().refresh().run(request), options, views, done -> ExitCode.DONE);
    }
}
