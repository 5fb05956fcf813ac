package io.kernelagent.cli.command;

import io.kernelagent.cli.arguments.CommonOptions;
import io.kernelagent.cli.arguments.PromoteArguments;
import io.kernelagent.cli.view.ExitCode;
import io.kernelagent.cli.view.PromoteView;
import io.kernelagent.verb.Promote;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code ka promote}: from a host's manifest to its cumulative patch and lock. */
@Command(
        name = "promote",
        header = "Resolve a host's manifest into its cumulative patch and lock.",
        description = {
            "Finds the patches that fleet/HOST.yaml includes, applies them one after the other to the baseline in"
                    + " memory, and writes the net diff and manifest.lock below build/HOST/REF/.",
            "Everything that is wrong in the workspace is told at once. Nothing is written unless everything applies;"
                    + " whatever fails, the former output stays as it was.",
        },
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:promoted, or nothing to do; with --check: the lock holds",
            "1:with --check: the lock does not hold",
            "2:refused: manifest, include, scope, policy, ref, or a patch that does not apply",
            "3:halted by an open issue on a patch; it is named, with the later patches that fall without that one",
            "4:the world failed: disk, network",
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  ka promote fresnel --plan",
            "  ka promote fresnel",
            "  ka promote fresnel --check",
            "  ka promote fresnel --baseline ~/src/linux@v6.1.192",
        },
        mixinStandardHelpOptions = true)
public final class PromoteCommand implements Callable<Integer> {
    private final House house;

    @Mixin
    private PromoteArguments arguments = new PromoteArguments();

    @Mixin
    private CommonOptions options = new CommonOptions();

    PromoteCommand(House house) {
        this.house = house;
    }

    @Override
    public Integer call() {
        var mode = arguments.mode();
        var verbs = house.verbs(options);
        var order = new Promote.Order(
                arguments.request(KaCommand.Version.number()), mode, verbs.invocation(options.words()));
        var views = new House.Views<Promote.Outcome>(new PromoteView.People(mode), new PromoteView.Programs(mode));
        return house.end(verbs.promote().run(order), options, views, PromoteCommand::exitCode);
    }

    private static int exitCode(Promote.Outcome outcome) {
        return outcome.differences().isEmpty() ? ExitCode.DONE : ExitCode.FOUND;
    }
}
