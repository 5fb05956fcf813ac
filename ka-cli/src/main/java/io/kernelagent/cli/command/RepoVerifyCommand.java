package io.kernelagent.cli.command;

import io.kernelagent.cli.arguments.CommonOptions;
import io.kernelagent.cli.view.ExitCode;
import io.kernelagent.cli.view.RepoVerifyView;
import io.kernelagent.core.problem.Finding;
import io.kernelagent.verb.RepoVerify;
import io.kernelagent.verb.Stop;
import io.vavr.control.Either;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code ka repo verify}: would a client believe it? */
@Command(
        name = "verify",
        header = "Check every sum and every signature of what clients see.",
        description = {
            "As strictly as the strictest client: the signed list, all files that it names, all packages, all"
                    + " signatures by the pinned keys, their life (a note 90 days before they expire, a warning 30, an"
                    + " error 7), and the age of the snapshot.",
            "pacman cannot tell an old state that somebody serves again; the highest number that was seen on this"
                    + " machine is remembered, and a smaller one is an error.",
        },
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:nothing is wrong",
            "1:something is wrong",
            "2:refused: ka.yaml",
            "4:the world failed: disk, network"
        },
        footerHeading = "%nExamples:%n",
        footer = {"  ka repo verify", "  ka repo verify --seen 7", "  ka repo verify --server"},
        mixinStandardHelpOptions = true)
public final class RepoVerifyCommand implements Callable<Integer> {
    private final House house;

    @Option(
            names = "--seen",
            paramLabel = "N",
            description = "A number that was seen on another machine; a smaller one is an error too.")
    private @Nullable Integer seen;

    @Option(
            names = "--server",
            description = "Check the copy on repository.server. What differs from the last time is fetched.")
    private boolean isOfServer;

    @Mixin
    private CommonOptions options = new CommonOptions();

    RepoVerifyCommand(House house) {
        this.house = house;
    }

    @Override
    public Integer call() {
        var verbs = house.verbs(options);
        var order = new RepoVerify.Order(io.vavr.control.Option.of(seen), verbs.now());
        var outcome = verbs.repository().flatMap(this::verify).flatMap(verify -> verify.run(order));
        var views = new House.Views<RepoVerify.Outcome>(new RepoVerifyView.People(), new RepoVerifyView.Programs());
        return house.end(outcome, options, views, RepoVerifyCommand::exitCode);
    }

    private Either<Stop, RepoVerify> verify(RepositoryVerbs repository) {
        return isOfServer ? repository.verifyServer() : Either.right(repository.verify());
    }

    private static int exitCode(RepoVerify.Outcome outcome) {
        return outcome.findings().exists(Finding::isError) ? ExitCode.FOUND : ExitCode.DONE;
    }
}
