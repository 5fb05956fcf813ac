package io.kernelagent.cli.arguments;

import io.kernelagent.core.tree.ApplyOptions;
import io.kernelagent.verb.SeriesGraph;
import io.kernelagent.verb.SeriesRequest;
import io.vavr.collection.Seq;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The source of a series, the file that orders it, and how much a hunk may differ. */
public final class SourceArguments {
    @picocli.CommandLine.Option(
            names = "--baseline",
            paramLabel = "TREE[@REF]",
            description = "The source: a git repository and a tag or commit of it (the last @ parts them), a folder, or"
                    + " a .tar.xz, .tar.zst or .tar.gz, whose single top folder is left out of the paths.")
    private @Nullable String baseline;

    @Mixin
    private OrderOption order = new OrderOption();

    @picocli.CommandLine.Option(
            names = "--strict-offsets",
            description = "Refuse a hunk that stands at another line than it says.")
    private boolean strictOffsets;

    @picocli.CommandLine.Option(
            names = "--allow-zero-context",
            description = "Apply hunks without any context at the line that they name.")
    private boolean zeroContext;

    @picocli.CommandLine.Option(
            names = "--fuzz",
            paramLabel = "N",
            description = "Ignore up to N lines at either end of the context. For inspection only: what is promoted"
                    + " never has fuzz.")
    private int fuzz;

    @Spec(Spec.Target.MIXEE)
    private @Nullable CommandSpec command;

    /** The words as the verb wants them, for patches and series directories in order. */
    SeriesRequest request(Seq<String> paths) {
        if (baseline == null || baseline.isEmpty()) {
            throw refusal("name the source: --baseline TREE[@REF]");
        }
        return new SeriesRequest(baseline, order.fileFor(paths), paths, options());
    }

    /** Patches and series directories in order, on whatever source. */
    SeriesGraph.Basis withoutSource(Seq<String> paths) {
        return new SeriesGraph.Basis.Read(order.fileFor(paths), paths, options());
    }

    private ApplyOptions options() {
        if (fuzz < 0) {
            throw refusal("--fuzz counts lines: " + fuzz);
        }
        return ApplyOptions.STRICT
                .withStrictOffsets(strictOffsets)
                .withFuzz(fuzz)
                .withZeroContext(zeroContext);
    }

    /** Whether a source is named. */
    boolean isNamed() {
        return baseline != null;
    }

    /** For the series of a host nothing of this is said: its manifest says it. */
    void refuseBesideHost() {
        if (baseline != null || order.isNamed() || strictOffsets || zeroContext || fuzz != 0) {
            throw refusal("for a HOST its manifest says on which source its patches apply, and how strictly");
        }
    }

    RuntimeException refusal(String reason) {
        return command == null
                ? new IllegalStateException("arguments without a command: " + reason)
                : new ParameterException(command.commandLine(), reason);
    }
}
