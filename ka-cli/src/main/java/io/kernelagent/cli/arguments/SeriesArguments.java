package io.kernelagent.cli.arguments;

import io.kernelagent.verb.SeriesRequest;
import io.vavr.collection.Array;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Which patches on which source. */
public final class SeriesArguments {
    @Mixin
    private SourceArguments source = new SourceArguments();

    @Parameters(
            arity = "1..*",
            paramLabel = "PATH",
            description = "A patch, or a series directory: its series file gives the order, else the numbers at the"
                    + " front of the names.")
    private String[] paths = {};

    /** The words as the verb wants them. */
    public SeriesRequest request() {
        return source.request(Array.of(paths));
    }
}
