package io.kernelagent.cli.arguments;

import io.kernelagent.core.series.SeriesForm;
import io.kernelagent.verb.SeriesExport;
import io.vavr.collection.Array;
import io.vavr.control.Option;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Which series is written in which form, and where. */
public final class ExportArguments {
    @picocli.CommandLine.Option(
            names = "--as",
            required = true,
            paramLabel = "FORM",
            description = "quilt: a folder patches with its series file. mbox: one file for git am. dir: numbered"
                    + " files.")
    private SeriesForm form = SeriesForm.DIR;

    @picocli.CommandLine.Option(
            names = "--to",
            required = true,
            paramLabel = "PATH",
            description = "Where it goes: for quilt and dir a folder that is absent or empty, for mbox a file that is"
                    + " absent.")
    private String to = "";

    @picocli.CommandLine.Option(
            names = "--series",
            paramLabel = "FILE",
            description = "The file that gives the order, as quilt writes it: one patch a line below the one PATH,"
                    + " # comments, -pN behind a patch.")
    private @Nullable String series;

    @Parameters(
            arity = "1..*",
            paramLabel = "PATH",
            description = "A patch, a series directory, a mailbox, or git:REPO@BASE..TIP for the commits of a branch.")
    private String[] paths = {};

    @Spec(Spec.Target.MIXEE)
    private @Nullable CommandSpec command;

    /** The words as the verb wants them. */
    public SeriesExport.Request request(boolean isPlanOnly) {
        if (series != null && paths.length != 1 && command != null) {
            throw new ParameterException(
                    command.commandLine(), "with --series there is exactly one PATH, the folder of the patches");
        }
        return new SeriesExport.Request(Option.of(series), Array.of(paths), form, to, isPlanOnly);
    }
}
