package io.kernelagent.cli.arguments;

import io.vavr.collection.Seq;
import io.vavr.control.Option;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** A file that gives the order of the patches below one folder. */
public final class OrderOption {
    @picocli.CommandLine.Option(
            names = "--series",
            paramLabel = "FILE",
            description = "The file that gives the order, as quilt writes it: one patch a line below the one PATH,"
                    + " # comments, -pN behind a patch.")
    private @Nullable String series;

    @Spec(Spec.Target.MIXEE)
    private @Nullable CommandSpec command;

    boolean isNamed() {
        return series != null;
    }

    /** The file, for these paths; with one there is exactly one path. */
    Option<String> fileFor(Seq<String> paths) {
        if (series != null && paths.length() != 1 && command != null) {
            throw new ParameterException(
                    command.commandLine(), "with --series there is exactly one PATH, the folder of the patches");
        }
        return Option.of(series);
    }
}
