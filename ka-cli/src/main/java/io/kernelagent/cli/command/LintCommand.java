package io.kernelagent.cli.command;

import io.kernelagent.cli.arguments.CommonOptions;
import io.kernelagent.cli.arguments.LintArguments;
import io.kernelagent.cli.view.ExitCode;
import io.kernelagent.cli.view.LintView;
import io.kernelagent.core.series.LintReport;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code ka lint}: what is wrong with the text of patches. */
@Command(
        name = "lint",
        header = "Find what is wrong with the text of patches.",
        description = {
            "Looks at patch files, and in folders at every *.patch and *.diff, every mailbox, and every file that a"
                    + " series file names. Each finding has a code, a place, and a mend.",
            "Wrong hunk counts are found in either direction, also where git apply and patch say nothing.",
        },
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:no finding is an error",
            "1:some finding is an error",
            "2:a path does not exist, or the words are wrong",
            "4:a file could not be read or written",
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  ka lint patches",
            "  ka lint --json 0001-fix.patch | jq '.findings[].code'",
            "  ka lint --fix --plan patches/board/pinebook-pro",
        },
        mixinStandardHelpOptions = true)
public final class LintCommand implements Callable<Integer> {
    private final House house;

    @Mixin
    private LintArguments arguments = new LintArguments();

    @Mixin
    private CommonOptions options = new CommonOptions();

    LintCommand(House house) {
        this.house = house;
    }

    @Override
    public Integer call() {
        var outcome = house.verbs(options).lint().run(arguments.request());
        var views = new House.Views<LintReport>(
                new LintView.People(arguments.manner()), new LintView.Programs(arguments.manner()));
        return house.end(outcome, options, views, this::exitCode);
    }

    private int exitCode(LintReport report) {
        boolean isPlan = arguments.manner() == LintView.Manner.PLAN;
        return !isPlan && report.hasErrors() ? ExitCode.FOUND : ExitCode.DONE;
    }
}
