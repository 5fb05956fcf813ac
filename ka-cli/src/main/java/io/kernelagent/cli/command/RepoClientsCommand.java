package io.kernelagent.cli.command;

import io.kernelagent.cli.arguments.CommonOptions;
import io.kernelagent.cli.view.ClientsView;
import io.kernelagent.cli.view.ExitCode;
import io.kernelagent.core.repo.ClientSnippets;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code ka repo clients}: what clients have to be told. */
@Command(
        name = "clients",
        header = "Print what pacman.conf and apt's sources must say.",
        description =
                "With every signature required. The file of the public keys has to be brought to the client first;"
                        + " pacman is told to believe them by two commands, apt finds them where Signed-By says.",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:printed", "2:refused: ka.yaml", "4:the world failed: disk"},
        footerHeading = "%nExamples:%n",
        footer = {"  ka repo clients"},
        mixinStandardHelpOptions = true)
public final class RepoClientsCommand implements Callable<Integer> {
    private final House house;

    @Mixin
    private CommonOptions options = new CommonOptions();

    RepoClientsCommand(House house) {
        this.house = house;
    }

    @Override
    public Integer call() {
        var snippets = house.verbs(options)
                .repository()
                .map(repository -> new ClientSnippets(
                        repository.settings().name(),
                        repository.url(),
                        repository.trusted(),
                        repository.settings().signing().pinned()));
        var views = new House.Views<ClientSnippets>(new ClientsView.People(), new ClientsView.Programs());
        return house.end(snippets, options, views, printed -> ExitCode.DONE);
    }
}
