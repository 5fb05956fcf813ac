package io.kernelagent.cli.command;

import io.kernelagent.cli.view.ExitCode;
import io.kernelagent.cli.view.ManPage;
import io.vavr.collection.Array;
import io.vavr.collection.Seq;
import io.vavr.control.Option;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code ka manual lint}: the manual page of this very version, for {@code man -l}. */
@Command(
        name = "manual",
        header = "Print the manual page of a command.",
        description = "The page is made from the same words as --help, in the format of man(7).",
        footerHeading = "%nExamples:%n",
        footer = {"  ka manual lint | man -l -", "  ka manual series check > ka-series-check.1"},
        mixinStandardHelpOptions = true)
public final class ManualCommand implements Callable<Integer> {
    private final House house;

    @Spec
    private CommandSpec self = CommandSpec.create();

    @Parameters(arity = "0..*", paramLabel = "COMMAND", description = "The command. Default: ka itself.")
    private String[] words = {};

    ManualCommand(House house) {
        this.house = house;
    }

    @Override
    public Integer call() {
        var command = find(Grammar.whole(house), Array.of(words));
        house.console().block(ManPage.of(command.getOrElseThrow(this::unknown).getCommandSpec()));
        return ExitCode.DONE;
    }

    private static Option<CommandLine> find(CommandLine from, Seq<String> names) {
        return names.foldLeft(
                Option.of(from),
                (found, name) -> found.flatMap(
                        command -> Option.of(command.getSubcommands().get(name))));
    }

    private ParameterException unknown() {
        return new ParameterException(self.commandLine(), "no such command: " + String.join(" ", words));
    }
}
