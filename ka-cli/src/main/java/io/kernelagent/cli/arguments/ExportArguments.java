package io.kernelagent.cli.arguments;

import io.kernelagent.core.series.SeriesForm;
import io.kernelagent.verb.SeriesExport;
import io.vavr.collection.Array;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

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

    @Mixin
    private OrderOption order = new OrderOption();

    @Parameters(
            arity = "1..*",
            paramLabel = "HOST|PATH",
            description = "The host whose series its manifest names; or patches, series directories, mailboxes, and"
                    + " git:REPO@BASE..TIP for the commits of a branch. A single word that is no path here is a host.")
    private String[] paths = {};

    /** The words as the verb wants them. */
    public SeriesExport.Request request(boolean isPlanOnly) {
        var named = Array.of(paths);
        return new SeriesExport.Request(order.fileFor(named), named, form, to, isPlanOnly);
    }
}
