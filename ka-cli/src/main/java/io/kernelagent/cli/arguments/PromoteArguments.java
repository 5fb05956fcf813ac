package io.kernelagent.cli.arguments;

import io.kernelagent.core.fleet.HostName;
import io.kernelagent.core.kernel.Baseline;
import io.kernelagent.core.resolve.PromoteRequest;
import io.kernelagent.verb.Promote;
import io.vavr.collection.Array;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** What the user wants promoted. */
public final class PromoteArguments {
    @Parameters(paramLabel = "HOST", description = "The host, named as its manifest fleet/HOST.yaml.")
    private String host = "";

    @Option(
            names = "--check",
            description = "Write nothing; say whether the lock that is there still holds, and what differs if not.")
    private boolean check;

    @Option(
            names = "--baseline",
            paramLabel = "TREE[@REF]",
            description = "Read the baseline from this git repository, directory or tarball instead; the lock goes on"
                    + " naming the manifest's. Without @REF the manifest's ref is looked for.")
    private Optional<String> baseline = Optional.empty();

    @Option(
            names = "--compat-concat",
            description = "Also write the sources one after the other, as the original scripts did.")
    private boolean concatenation;

    @Option(names = "--mbox", description = "Also write the series as a mailbox for git am.")
    private boolean mbox;

    @Option(names = "--quilt", description = "Also write the series for quilt.")
    private boolean quilt;

    @Option(
            names = "--without",
            paramLabel = "PATCH",
            description = "Leave this patch out: its path, or an end of the path that no other patch has. As often as"
                    + " needed.")
    private String[] without = {};

    @Option(
            names = "--upto",
            paramLabel = "K",
            description = "Take only the first K patches, to find the one that does the harm.")
    private Optional<Integer> upto = Optional.empty();

    @Mixin
    private PlanOption plan = new PlanOption();

    @Spec(Spec.Target.MIXEE)
    private @Nullable CommandSpec command;

    /** The words as the verb wants them. */
    public PromoteRequest request(String version) {
        return new PromoteRequest(
                HostName.parse(host).getOrElseThrow(this::refusal),
                io.vavr.control.Option.ofOptional(baseline).map(PromoteArguments::placeOf),
                new PromoteRequest.Tool("kernel-agent", version),
                new PromoteRequest.Part(Array.of(without), io.vavr.control.Option.ofOptional(upto)),
                new PromoteRequest.Extras(concatenation, mbox, quilt));
    }

    /** How far to go. */
    public Promote.Mode mode() {
        if (check && plan.isWanted()) {
            throw refusal("--check and --plan exclude each other");
        }
        if (check) {
            return Promote.Mode.CHECK;
        }
        return plan.isWanted() ? Promote.Mode.PLAN : Promote.Mode.WRITE;
    }

    /** Split at the last {@code @}, since a path may hold one too. */
    private static Baseline placeOf(String words) {
        int at = words.lastIndexOf('@');
        return at > 0
                ? new Baseline(words.substring(0, at), words.substring(at + 1), io.vavr.control.Option.none())
                : new Baseline(words, "", io.vavr.control.Option.none());
    }

    private RuntimeException refusal(String why) {
        return command == null ? new IllegalStateException(why) : new ParameterException(command.commandLine(), why);
    }
}
