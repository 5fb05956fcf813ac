package io.kernelagent.cli.arguments;

import io.kernelagent.core.fleet.HostName;
import io.kernelagent.verb.Extent;
import io.kernelagent.verb.InspectHost;
import io.kernelagent.verb.Invocation;
import io.vavr.control.Option;
import java.util.Optional;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Which build host is looked at, and how closely. */
public final class HostOptions {
    @picocli.CommandLine.Option(
            names = "--host",
            required = true,
            paramLabel = "HOST",
            converter = Name.class,
            description = "Look at this build host of ka.yaml.")
    private Optional<HostName> host = Optional.empty();

    @picocli.CommandLine.Option(names = "--thorough", description = "Look closely, for a nightly timer.")
    private boolean thorough;

    @picocli.CommandLine.Option(
            names = "--mended",
            description = "Say that you know why builds failed there: what stands open about it is closed, where"
                    + " nothing is amiss.")
    private boolean mended;

    @picocli.CommandLine.Option(
            names = "--plan",
            description = "Look without touching anything, print what would be done, and do nothing.")
    private boolean plan;

    /** What was asked for; none where no host was named. */
    public Option<InspectHost.Order> order(Invocation by) {
        return Option.ofOptional(host)
                .map(name -> new InspectHost.Order(name, thorough, mended, plan ? Extent.PLAN : Extent.ACT, by));
    }

    /** A name that can be one. */
    static final class Name implements ITypeConverter<HostName> {
        @Override
        public HostName convert(String text) {
            return HostName.parse(text).getOrElseThrow(TypeConversionException::new);
        }
    }
}
