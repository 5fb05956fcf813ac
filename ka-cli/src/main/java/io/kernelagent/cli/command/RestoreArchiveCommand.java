package io.kernelagent.cli.command;

import io.kernelagent.cli.arguments.CommonOptions;
import io.kernelagent.cli.arguments.Meant;
import io.kernelagent.cli.arguments.PlanOption;
import io.kernelagent.cli.view.ArchiveViews;
import io.kernelagent.cli.view.ExitCode;
import io.kernelagent.verb.RestoreArchive;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code ka restore-archive}: an archived build comes back. */
@Command(
        name = "restore-archive",
        header = "Bring an archived build back, byte by byte.",
        description = {
            "Packages and metadata come back to the folder that they were in, each compared with its SHA-256. They are"
                    + " archived again after retention.trees_days, unless ka keep keeps them.",
        },
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:restored, planned, or it was there",
            "2:no such build, or no archive of it",
            "4:the archive cannot be read, or is not what it was",
        },
        footerHeading = "%nExamples:%n",
        footer = {"  ka restore-archive build-lab-x86-20261125"},
        mixinStandardHelpOptions = true)
public final class RestoreArchiveCommand implements Callable<Integer> {
    private final House house;

    @Parameters(paramLabel = "JOB", description = Meant.JOB)
    private String job = "";

    @Mixin
    private PlanOption plan = new PlanOption();

    @Mixin
    private CommonOptions options = new CommonOptions();

    RestoreArchiveCommand(House house) {
        this.house = house;
    }

    @Override
    public Integer call() {
        var verbs = house.verbs(options);
        var order = new RestoreArchive.Order(job, plan.extent(), verbs.invocation(options.words()));
        var outcome = verbs.builds().flatMap(builds -> builds.restoreArchive().run(order));
        var views = new House.Views<RestoreArchive.Outcome>(ArchiveViews::restored, ArchiveViews::restoredDocument);
        return house.end(outcome, options, views, done -> ExitCode.DONE);
    }
}
