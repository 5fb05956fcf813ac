package io.kernelagent.cli.arguments;

import io.kernelagent.verb.SeriesRequest;
import io.vavr.collection.Array;
import io.vavr.collection.Seq;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Which patches to take out of which series. */
public final class YankArguments {
    @Mixin
    private SourceArguments source = new SourceArguments();

    @Option(
            names = "--from",
            required = true,
            arity = "1",
            paramLabel = "PATH",
            description = "The series: a patch, or a series directory in the order of its series file, else of the"
                    + " numbers at the front of the names. As often as needed, in order.")
    private String[] paths = {};

    @Parameters(
            arity = "1..*",
            paramLabel = "PATCH",
            description = "A patch to take out: its path, or an end of the path that no other patch has.")
    private String[] patches = {};

    /** The whole series. */
    public SeriesRequest request() {
        return source.request(Array.of(paths));
    }

    /** The patches to take out, as people call them. */
    public Seq<String> patches() {
        return Array.of(patches);
    }
}
