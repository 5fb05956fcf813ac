package io.kernelagent.cli.command;

import io.kernelagent.cli.arguments.CommonOptions;
import io.kernelagent.cli.view.ExitCode;
import io.kernelagent.cli.view.JobsView;
import io.kernelagent.verb.ListBuilds;
import io.vavr.collection.Seq;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code ka jobs}: all builds. */
@Command(
        name = "jobs",
        header = "List builds: where each one is and what to do about it, or how it ended.",
        description = {"Reads the journal and ka.yaml, and asks no build host; what goes on there ka watch tells."},
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:listed", "2:ka.yaml is refused", "4:the journal cannot be read"},
        footerHeading = "%nExamples:%n",
        footer = {"  ka jobs"},
        mixinStandardHelpOptions = true)
public final class JobsCommand implements Callable<Integer> {
    private final House house;

    @Mixin
    private CommonOptions options = new CommonOptions();

    JobsCommand(House house) {
        this.house = house;
    }

    @Override
    public Integer call() {
        var outcome =
                house.verbs(options).builds().flatMap(builds -> builds.list().run());
        var views = new House.Views<Seq<ListBuilds.Listed>>(new JobsView.People(), new JobsView.Programs());
        return house.end(outcome, options, views, shown -> ExitCode.DONE);
    }
}
