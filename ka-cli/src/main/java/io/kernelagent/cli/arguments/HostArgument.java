package io.kernelagent.cli.arguments;

import io.kernelagent.core.fleet.HostName;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The host that is meant. */
public final class HostArgument {
    @Parameters(paramLabel = "HOST", description = "The host, named as its manifest fleet/HOST.yaml.")
    private String host = "";

    @Spec(Spec.Target.MIXEE)
    private @Nullable CommandSpec command;

    /** Its name. */
    public HostName name() {
        return HostName.parse(host).getOrElseThrow(this::refusal);
    }

    private RuntimeException refusal(String why) {
        return command == null ? new IllegalStateException(why) : new ParameterException(command.commandLine(), why);
    }
}
