package io.kernelagent.cli.command;

import io.kernelagent.cli.arguments.CommonOptions;
import io.kernelagent.cli.arguments.PlanOption;
import io.kernelagent.cli.view.ExitCode;
import io.kernelagent.cli.view.PublicationView;
import io.kernelagent.verb.Publish;
import io.kernelagent.verb.RepoUpload;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code ka repo upload}: the copy on the package server. */
@Command(
        name = "upload",
        header = "Bring the copy on the package server to what is live here.",
        description = {
            "Sends the packages that the server has not got and the live snapshot, checks every sum over there, and"
                    + " switches the server's clients to it in one instant. Interrupted anywhere, they see the old"
                    + " state or the new one; run it again.",
            "After ka publish, ka repo rollback, refresh and gc alike: it sends what they made.",
        },
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:done, or nothing to do",
            "2:refused: ka.yaml, a server that somebody else filled",
            "4:the world failed: network, disk, server",
        },
        footerHeading = "%nExamples:%n",
        footer = {"  ka repo upload --plan", "  ka publish *.deb && ka repo upload"},
        mixinStandardHelpOptions = true)
public final class RepoUploadCommand implements Callable<Integer> {
    private final House house;

    @Mixin
    private PlanOption plan = new PlanOption();

    @Mixin
    private CommonOptions options = new CommonOptions();

    RepoUploadCommand(House house) {
        this.house = house;
    }

    @Override
    public Integer call() {
        var verbs = house.verbs(options);
        var order = new RepoUpload.Order(plan.extent(), verbs.invocation(options.words()));
        var outcome =
                verbs.repository().flatMap(repository -> repository.upload()).flatMap(upload -> upload.run(order));
        var views = new House.Views<Publish.Outcome>(
                new PublicationView.People(plan.extent()), new PublicationView.Programs(plan.extent()));
        return house.end(outcome, options, views, done -> ExitCode.DONE);
    }
}
