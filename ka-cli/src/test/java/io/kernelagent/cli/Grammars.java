package io.kernelagent.cli;

import io.kernelagent.cli.view.Console;
import io.vavr.collection.List;
import io.vavr.collection.Seq;
import java.io.OutputStream;
import picocli.CommandLine.Model.CommandSpec;

/** Every command that can be typed. */
public final class Grammars {
    private Grammars() {}

    /** {@code ka} itself, its commands and theirs. */
    public static Seq<CommandSpec> all() {
        var nowhere = OutputStream.nullOutputStream();
        return withChildren(new Ka(Console.of(nowhere, nowhere)).grammar().getCommandSpec());
    }

    private static Seq<CommandSpec> withChildren(CommandSpec command) {
        return List.ofAll(command.subcommands().values())
                .flatMap(child -> withChildren(child.getCommandSpec()))
                .prepend(command);
    }
}
