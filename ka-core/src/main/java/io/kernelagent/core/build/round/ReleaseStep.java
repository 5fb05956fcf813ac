package io.kernelagent.core.build.round;

import io.kernelagent.core.build.watch.Pace;
import io.kernelagent.core.fleet.HostName;
import io.vavr.collection.List;
import io.vavr.collection.Seq;
import java.time.Duration;
import java.util.function.Function;

/**
 * Says that a build host that was woken for a job is no longer needed.
 *
 * @param host which
 * @param idle for how long nothing was done on it
 */
public record ReleaseStep(HostName host, Duration idle) implements WatchStep {
    private static final String OF_RELEASE = "release-";

    static String id(HostName host) {
        return OF_RELEASE + host;
    }

    @Override
    public <R> R fold(Function<EndStep, R> end, Function<ReleaseStep, R> release) {
        return release.apply(this);
    }

    @Override
    public String id() {
        return id(host);
    }

    @Override
    public String effect() {
        return "release " + host + ", idle for " + Pace.clock(idle);
    }

    @Override
    public Seq<String> touches() {
        return List.of(host.text());
    }

    @Override
    public String why() {
        return "it was woken for builds, and there is none any more";
    }

    @Override
    public String doneWhen() {
        return "His has said yes";
    }
}
