package io.kernelagent.cli.command;

import io.kernelagent.cli.arguments.CommonOptions;
import io.kernelagent.cli.view.ExitCode;
import io.kernelagent.cli.view.RepoServeView;
import io.kernelagent.verb.RepoServe;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code ka repo serve}: the repository over HTTP. */
@Command(
        name = "serve",
        header = "Serve the repository over HTTP, to this machine or a lab.",
        description = {
            "Until it is told to end, by Ctrl-C or SIGTERM; what is being sent then is sent to its end. Only reads, and"
                    + " never outside of the repository. Every client checks every signature, so that plain HTTP is"
                    + " enough for a lab; for everybody else put a web server before the same folder.",
            "Other machines are answered where --listen names an address that they reach and --to-all says that this"
                    + " is wanted.",
        },
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:cannot be: it serves until it is told to end",
            "2:refused: address, ka.yaml",
            "4:the world failed: the port is taken, disk",
            "130:ended by Ctrl-C",
            "143:ended by SIGTERM",
        },
        footerHeading = "%nExamples:%n",
        footer = {"  ka repo serve", "  ka repo serve --listen 192.168.1.5:8417 --to-all"},
        mixinStandardHelpOptions = true)
public final class RepoServeCommand implements Callable<Integer> {
    private final House house;

    @Option(
            names = "--listen",
            paramLabel = "ADDRESS:PORT",
            defaultValue = "127.0.0.1:8417",
            description = "A number, [::1] for instance, or localhost; port 0 takes any that is free. Default:"
                    + " ${DEFAULT-VALUE}.")
    private String listen = "";

    @Option(names = "--to-all", description = "Listen at an address that other machines reach.")
    private boolean isToAll;

    @Mixin
    private CommonOptions options = new CommonOptions();

    RepoServeCommand(House house) {
        this.house = house;
    }

    @Override
    public Integer call() {
        var order = new RepoServe.Order(listen, isToAll);
        var outcome = house.verbs(options)
                .repository()
                .flatMap(repository -> repository.serve().run(order));
        var views = new House.Views<RepoServe.Outcome>(new RepoServeView.People(), new RepoServeView.Programs());
        return house.end(outcome, options, views, RepoServeCommand::served);
    }

    private static int served(RepoServe.Outcome outcome) {
        outcome.untilTold();
        return ExitCode.DONE;
    }
}
