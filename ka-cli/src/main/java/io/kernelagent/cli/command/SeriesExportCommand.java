package io.kernelagent.cli.command;

import io.kernelagent.cli.arguments.CommonOptions;
import io.kernelagent.cli.arguments.ExportArguments;
import io.kernelagent.cli.arguments.PlanOption;
import io.kernelagent.cli.view.ExitCode;
import io.kernelagent.cli.view.SeriesExportView;
import io.kernelagent.core.series.ExportPlan;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code ka series export}: a series for other tools. */
@Command(
        name = "export",
        header = "Write a series as a quilt series, an mbox for git am, or a folder.",
        description = {
            "Each patch is written anew: its author, date and words, and its diff in git's form, whatever mail or tool"
                    + " it came in. A file of several mails becomes a patch for each. What is written applies as the"
                    + " source does.",
            "The commits of a branch are read without a checkout; a range with a merge in it is refused.",
        },
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:written",
            "2:the text of a patch is damaged, something is in the way, or the series or the words are wrong",
            "4:a file could not be read or written",
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  ka series export --as quilt --to out git:linux@v6.12..topic/audio",
            "  ka series export --as mbox --to audio.mbox patches/board/pinebook-pro/audio",
            "  ka series export --as dir --to out target/linux/generic",
            "  ka series export --as mbox --to fresnel.mbox fresnel",
        },
        mixinStandardHelpOptions = true)
public final class SeriesExportCommand implements Callable<Integer> {
    private final House house;

    @Mixin
    private ExportArguments arguments = new ExportArguments();

    @Mixin
    private PlanOption plan = new PlanOption();

    @Mixin
    private CommonOptions options = new CommonOptions();

    SeriesExportCommand(House house) {
        this.house = house;
    }

    @Override
    public Integer call() {
        var outcome = house.verbs(options).series().export().run(arguments.request(plan.isWanted()));
        var views = new House.Views<ExportPlan>(
                new SeriesExportView.People(plan.isWanted()), new SeriesExportView.Programs(plan.isWanted()));
        return house.end(outcome, options, views, done -> ExitCode.DONE);
    }
}
