package io.kernelagent.cli.command;

import io.kernelagent.cli.arguments.CommonOptions;
import io.kernelagent.cli.arguments.PlanOption;
import io.kernelagent.cli.view.ExitCode;
import io.kernelagent.cli.view.KeyringView;
import io.kernelagent.verb.RepoKeyring;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code ka repo keyring}: the public keys as packages. */
@Command(
        name = "keyring",
        header = "Make the packages that bring the public keys to clients.",
        description = {
            "One for pacman, which adds the keys to its own when the package is installed, and one for apt, whose"
                    + " sources then say Signed-By: /usr/share/keyrings/NAME-keyring.gpg. Publish them as any package.",
            "The version is the time of the newest statement that a key made about itself, so that the same keys make"
                    + " the same packages.",
        },
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:made", "2:refused: ka.yaml, a key without a name", "4:the world failed: disk"},
        footerHeading = "%nExamples:%n",
        footer = {"  ka repo keyring --out build/keyring", "  ka publish build/keyring/*"},
        mixinStandardHelpOptions = true)
public final class RepoKeyringCommand implements Callable<Integer> {
    private final House house;

    @Option(
            names = "--out",
            paramLabel = "FOLDER",
            defaultValue = ".",
            description = "Where the packages come to. Default: ${DEFAULT-VALUE}.")
    private String folder = ".";

    @Mixin
    private PlanOption plan = new PlanOption();

    @Mixin
    private CommonOptions options = new CommonOptions();

    RepoKeyringCommand(House house) {
        this.house = house;
    }

    @Override
    public Integer call() {
        var verbs = house.verbs(options);
        var by = verbs.invocation(options.words());
        var outcome = verbs.repository().flatMap(repository -> repository
                .keyring()
                .run(new RepoKeyring.Order(folder, repository.homepage(), plan.extent(), by)));
        var views = new House.Views<RepoKeyring.Outcome>(
                new KeyringView.People(plan.extent()), new KeyringView.Programs(plan.extent()));
        return house.end(outcome, options, views, made -> ExitCode.DONE);
    }
}
