package io.kernelagent.cli.arguments;

import io.kernelagent.core.tree.ApplyOptions;
import io.kernelagent.verb.SeriesRadar;
import io.vavr.collection.Array;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Which series to hold against which other baselines. */
public final class RadarArguments {
    @Option(
            names = "--onto",
            required = true,
            arity = "1",
            paramLabel = "TREE[@REF]",
            description = "A baseline to look at, named as for --baseline; @REF alone is another ref of the series' own"
                    + " tree. In a git tree A..B means the release tags after A up to B, A.. all after A, and a pattern"
                    + " such as v6.12.* those it matches. As often as wanted: several make a table.")
    private String[] onto = {};

    @Option(
            names = "--baseline",
            paramLabel = "TREE[@REF]",
            description =
                    "The baseline for which the patches were made. With it, a hunk that lands in another place than"
                            + " before is noticed, and what needs a patch that fails is known exactly.")
    private @Nullable String baseline;

    @Option(
            names = "--series",
            paramLabel = "FILE",
            description = "The file that gives the order of the patches below the one PATH, as quilt writes it.")
    private @Nullable String series;

    @Option(names = "--allow-zero-context", description = "Judge hunks without any context by the line that they name.")
    private boolean zeroContext;

    @Parameters(
            arity = "1..*",
            paramLabel = "HOST|PATH",
            description = "The host whose series and baseline its manifest names; or patches and series directories. A"
                    + " single word that is no path here is a host.")
    private String[] words = {};

    @Spec(Spec.Target.MIXEE)
    private @Nullable CommandSpec command;

    /** The words as the verb wants them. */
    public SeriesRadar.Request request() {
        if (series != null && words.length != 1 && command != null) {
            throw new ParameterException(
                    command.commandLine(), "with --series there is exactly one PATH, the folder of the patches");
        }
        return new SeriesRadar.Request(
                Array.of(words),
                io.vavr.control.Option.of(baseline),
                io.vavr.control.Option.of(series),
                Array.of(onto),
                ApplyOptions.STRICT.withZeroContext(zeroContext));
    }
}
