package io.kernelagent.cli.arguments;

import io.kernelagent.core.fleet.HostName;
import io.kernelagent.core.resolve.PromoteRequest;
import io.kernelagent.verb.Build;
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

    @picocli.CommandLine.Option(
            names = "--dry-run",
            description = "Ask the build hosts whether a job would begin, wake nobody, leave nothing anywhere.")
    private boolean dryRun;

    @picocli.CommandLine.Option(
            names = "--again",
            description = "Build anew, although it was built and the packages are still there.")
    private boolean again;

    @picocli.CommandLine.Option(names = "--skip-publish", description = "Do not hand the packages over for signing.")
    private boolean skipPublish;

    @picocli.CommandLine.Option(
            names = "--packages-repo",
            paramLabel = "DIR",
            description = "Hand the packages over to the repository in this folder, not to that of ka.yaml.")
    private @Nullable String repository;

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
    public Build.Reach reach() {
        if (plan.isWanted()) {
            return Build.Reach.PLAN;
        }
        if (dryRun) {
            return Build.Reach.LOOK;
        }
        return again ? Build.Reach.ANEW : Build.Reach.BUILD;
    }

    /** Whether nothing is handed over. */
    public boolean skipsPublish() {
        return skipPublish;
    }

    /** Where to hand over, if not where the site says. */
    public Option<String> repository() {
        return Option.of(repository);
    }

    private RuntimeException refusal(String why) {
        return command == null ? new IllegalStateException(why) : new ParameterException(command.commandLine(), why);
    }
}
