package io.kernelagent.cli.arguments;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Which other order is to be tried. */
public final class ReorderArguments {
    @Option(names = "--check", description = "Say it and change nothing: a manifest is for people to edit.")
    private boolean check;

    @Option(
            names = "--order",
            paramLabel = "FILE",
            description = "The other order: every part once, by its path or an end of it, one a line, # comments.")
    private Optional<String> order = Optional.empty();

    @Spec(Spec.Target.MIXEE)
    private @Nullable CommandSpec command;

    /** The file that gives the order, as the user typed it. */
    public io.vavr.control.Option<String> order() {
        if (!check && command != null) {
            throw new ParameterException(command.commandLine(), "nothing is ever reordered by itself: say --check");
        }
        return io.vavr.control.Option.ofOptional(order);
    }
}
