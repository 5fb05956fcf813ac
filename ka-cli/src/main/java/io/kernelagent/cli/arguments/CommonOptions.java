package io.kernelagent.cli.arguments;

import io.kernelagent.cli.view.Console;
import io.vavr.collection.List;
import io.vavr.collection.Seq;
import io.vavr.control.Option;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The options that every verb has. */
public final class CommonOptions {
    @picocli.CommandLine.Option(
            names = "--json",
            description = "Print one JSON document on standard output; its schema is named in it.")
    private boolean json;

    @picocli.CommandLine.Option(
            names = "--no-color",
            description = "Use no colors. The environment variable NO_COLOR does the same.")
    private boolean noColor;

    @picocli.CommandLine.Option(
            names = {"-q", "--quiet"},
            description = "Show the result and what went wrong, nothing else.")
    private boolean quiet;

    @picocli.CommandLine.Option(
            names = {"-v", "--verbose"},
            description = "Show details of what is done.")
    private boolean verbose;

    @picocli.CommandLine.Option(
            names = "--workspace",
            paramLabel = "DIR",
            description = "The workspace. Default: the nearest folder upwards with a ka.yaml, else the current one.")
    private @Nullable Path workspace;

    @Spec(Spec.Target.MIXEE)
    private @Nullable CommandSpec command;

    /** Whether one JSON document is wanted. */
    public boolean json() {
        return json;
    }

    /** The folder the user named, if any. */
    public Option<Path> workspace() {
        if (workspace != null && !Files.isDirectory(workspace)) {
            throw refusal("there is no folder \"" + workspace + "\" to be a workspace");
        }
        return Option.of(workspace);
    }

    /** What to throw when the words make no sense together, for a reason that ends a sentence. */
    public RuntimeException refusal(String why) {
        return command == null ? new IllegalStateException(why) : new ParameterException(command.commandLine(), why);
    }

    /** The whole command line as it was typed. */
    public Seq<String> words() {
        var typed = command == null
                ? List.<String>empty()
                : List.ofAll(command.root().commandLine().getParseResult().originalArgs());
        return typed.prepend("ka");
    }

    /** The console as the user wants to be spoken to. */
    public Console console(Console plain) {
        if (quiet && verbose) {
            throw refusal("-q and -v contradict each other");
        }
        return plain.in(plain.manner().as(!noColor && !json, quiet, verbose));
    }
}
