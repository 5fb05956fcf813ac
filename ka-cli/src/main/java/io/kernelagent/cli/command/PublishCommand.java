package io.kernelagent.cli.command;

import io.kernelagent.cli.arguments.CommonOptions;
import io.kernelagent.cli.arguments.PlanOption;
import io.kernelagent.cli.view.ExitCode;
import io.kernelagent.cli.view.PublicationView;
import io.kernelagent.verb.Publish;
import io.vavr.collection.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code ka publish}: packages into the repository. */
@Command(
        name = "publish",
        header = "Sign packages and add them to the repository.",
        description = {
            "Takes .pkg.tar.zst and .deb files alike. Each is read whole and checked, signed, and becomes visible to"
                    + " clients together with the new indices, in one instant; whatever fails, they see the old state.",
            "Refused are an older version than the offered one, a version that was ever offered with other bytes, and"
                    + " a kernel release that belongs to another package.",
        },
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:published, or nothing to do",
            "2:refused: package, version, key, ka.yaml",
            "3:halted by an open issue: nothing can be signed",
            "4:the world failed: disk, signing",
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  ka publish --plan linux-fresnel-7.0-1-aarch64.pkg.tar.zst",
            "  ka publish *.pkg.tar.zst *.deb 3< passphrase",
        },
        mixinStandardHelpOptions = true)
public final class PublishCommand implements Callable<Integer> {
    private final House house;

    @Parameters(arity = "1..*", paramLabel = "PACKAGE", description = "A .pkg.tar.zst or .deb file.")
    private java.util.List<String> files = java.util.List.of();

    @Mixin
    private PlanOption plan = new PlanOption();

    @Mixin
    private CommonOptions options = new CommonOptions();

    PublishCommand(House house) {
        this.house = house;
    }

    @Override
    public Integer call() {
        var verbs = house.verbs(options);
        var order = new Publish.Order(List.ofAll(files), plan.extent(), verbs.invocation(options.words()));
        var outcome =
                verbs.repository().flatMap(repository -> repository.publish().run(order));
        var views = new House.Views<Publish.Outcome>(
                new PublicationView.People(plan.extent()), new PublicationView.Programs(plan.extent()));
        return house.end(outcome, options, views, done -> ExitCode.DONE);
    }
}
