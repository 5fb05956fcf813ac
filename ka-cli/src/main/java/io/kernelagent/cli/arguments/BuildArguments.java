package io.kernelagent.cli.arguments;

import io.kernelagent.core.fleet.HostName;
import io.kernelagent.core.resolve.PromoteRequest;
import io.kernelagent.verb.Extent;
import io.vavr.control.Option;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Whose kernel is built. */
public final class BuildArguments {
    @Parameters(paramLabel = "HOST", description = "The host, named as its manifest fleet/HOST.yaml.")
    private String host = "";

    @Mixin
    private PlanOption plan = new PlanOption();

    @Spec(Spec.Target.MIXEE)
    private @Nullable CommandSpec command;

    /** What must have been promoted. */
    public PromoteRequest request(String version) {
        return new PromoteRequest(
                HostName.parse(host).getOrElseThrow(this::refusal),
                Option.none(),
                new PromoteRequest.Tool("kernel-agent", version),
                PromoteRequest.Part.WHOLE,
                PromoteRequest.Extras.NONE);
    }

    /** How far to go. */
    public Extent extent() {
        return plan.extent();
    }

    private RuntimeException refusal(String why) {
        return command == null ? new IllegalStateException(why) : new ParameterException(command.commandLine(), why);
    }
}
