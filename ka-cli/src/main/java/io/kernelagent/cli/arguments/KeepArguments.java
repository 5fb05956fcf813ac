package io.kernelagent.cli.arguments;

import io.kernelagent.verb.Extent;
import io.vavr.control.Option;
import java.time.Duration;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** What is kept, and how long. */
public final class KeepArguments {
    private static final Pattern TIME = Pattern.compile("([1-9][0-9]{0,3})([hd])");

    @Parameters(paramLabel = "JOB", description = Meant.JOB)
    private String job = "";

    @picocli.CommandLine.Option(
            names = "--for",
            paramLabel = "TIME",
            description = "How long: 12h, 14d. Without it, until somebody takes the file away.")
    private Optional<String> time = Optional.empty();

    @Mixin
    private PlanOption plan = new PlanOption();

    @Spec(Spec.Target.MIXEE)
    private @Nullable CommandSpec command;

    public String job() {
        return job;
    }

    /** How far to go. */
    public Extent extent() {
        return plan.extent();
    }

    /** How long; none for ever. */
    public Option<Duration> time() {
        return Option.ofOptional(time).map(this::parsed);
    }

    private Duration parsed(String text) {
        var match = TIME.matcher(text);
        if (!match.matches()) {
            throw refusal("--for takes hours or days, such as 12h or 14d: " + text);
        }
        int number = Integer.parseInt(match.group(1));
        return match.group(2).equals("h") ? Duration.ofHours(number) : Duration.ofDays(number);
    }

    private RuntimeException refusal(String why) {
        return command == null ? new IllegalStateException(why) : new ParameterException(command.commandLine(), why);
    }
}
