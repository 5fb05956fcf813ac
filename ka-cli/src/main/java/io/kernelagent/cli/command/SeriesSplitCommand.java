package io.kernelagent.cli.command;

import io.kernelagent.cli.arguments.CommonOptions;
import io.kernelagent.cli.arguments.SplitArguments;
import io.kernelagent.cli.view.ExitCode;
import io.kernelagent.cli.view.PlanView;
import io.kernelagent.cli.view.SeriesSplitView;
import io.kernelagent.verb.SeriesSplit;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code ka series split}: the parts of a patch of several scopes. */
@Command(
        name = "split",
        header = "Part a patch of several scopes by the paths it touches.",
        description = {
            "Bindings, shared headers, subsystems, drivers, architectures, chips, modules and boards get a part each,"
                    + " in this order, unless one part includes or builds a file that another one creates. Files that a"
                    + " rename or a copy joins stay together, and so do scopes that need each other.",
            "Each part applies wherever the whole patch does, and all of them make the same tree of it. Only the text"
                    + " is looked at: whether every step between them builds, a compiler has to say.",
        },
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:parted, or a patch of one scope that needs no parts",
            "2:the patch is damaged or missing, holds several mails, or the words are wrong",
            "4:a file could not be read or written",
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  ka series split patches/board/pinebook-pro/0007-audio.patch",
            "  ka series split --write parts 0007-audio.patch && ka series check --baseline linux.git@v6.12 parts",
            "  ka series split --json 0007-audio.patch | jq -r '.parts[].scopes[]'",
        },
        mixinStandardHelpOptions = true)
public final class SeriesSplitCommand implements Callable<Integer> {
    private final House house;

    @Mixin
    private SplitArguments arguments = new SplitArguments();

    @Mixin
    private CommonOptions options = new CommonOptions();

    SeriesSplitCommand(House house) {
        this.house = house;
    }

    @Override
    public Integer call() {
        var outcome = house.verbs(options).series().split().run(arguments.request());
        return house.end(outcome, options, arguments.isPlanOnly() ? plan() : parts(), done -> ExitCode.DONE);
    }

    private static House.Views<SeriesSplit.Report> parts() {
        return new House.Views<>(SeriesSplitView::people, SeriesSplitView::programs);
    }

    private static House.Views<SeriesSplit.Report> plan() {
        return new House.Views<>(
                (report, console) -> PlanView.people(report.plan(), console),
                (report, console) -> PlanView.programs(report.plan(), console));
    }
}
