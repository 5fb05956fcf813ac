package io.kernelagent.cli.command;

import io.kernelagent.cli.arguments.CommonOptions;
import io.kernelagent.cli.view.ExitCode;
import io.kernelagent.cli.view.LogView;
import io.kernelagent.core.journal.JobStory;
import io.vavr.collection.Seq;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code ka log}: what was done here, by whom, and how it ended. */
@Command(
        name = "log",
        header = "Show what was done in this workspace, by whom, and how it ended.",
        description = {
            "Reads the journal, which keeps for each job who ran which command by which plan, each step before and"
                    + " after it was tried, and the outcome. A job that is open still runs, or its process was lost.",
        },
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:shown", "2:the words are wrong", "4:the journal could not be read"},
        footerHeading = "%nExamples:%n",
        footer = {"  ka log", "  ka log --steps promote-fresnel", "  ka log --json --last 1"},
        mixinStandardHelpOptions = true)
public final class LogCommand implements Callable<Integer> {
    private final House house;

    @Parameters(arity = "0..1", paramLabel = "JOB", description = "Only jobs whose name begins so.")
    private String job = "";

    @Option(names = "--steps", description = "Show the plan's digest and each step.")
    private boolean steps;

    @Option(names = "--last", paramLabel = "N", description = "Only the last N jobs.")
    private Optional<Integer> last = Optional.empty();

    @Mixin
    private CommonOptions options = new CommonOptions();

    LogCommand(House house) {
        this.house = house;
    }

    @Override
    public Integer call() {
        if (last.filter(count -> count < 1).isPresent()) {
            throw options.refusal("--last takes a number from 1");
        }
        var views = new House.Views<Seq<JobStory>>(new LogView.People(steps, job), new LogView.Programs());
        var stories = house.verbs(options).readLog().run().map(this::wanted);
        return house.end(stories, options, views, shown -> ExitCode.DONE);
    }

    private Seq<JobStory> wanted(Seq<JobStory> stories) {
        var named = stories.filter(story -> story.job().text().startsWith(job));
        return last.map(count -> named.takeRight(count)).orElse(named);
    }
}
