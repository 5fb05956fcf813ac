package io.kernelagent.core.site;

import io.vavr.collection.List;
import io.vavr.collection.Seq;
import java.time.Duration;

/**
 * How long anything may take.
 *
 * @param stall after which time without output and without progress a job counts as stalled
 * @param wallClock what a job may take in all, whatever it is doing
 * @param connect to reach a machine
 * @param wake for a machine to come up
 * @param retries how often something that failed without any effect is tried again
 */
public record SiteLimits(Duration stall, Duration wallClock, Duration connect, Duration wake, int retries) {
    /** What holds where nobody says otherwise. */
    public static final SiteLimits DEFAULT = new SiteLimits(
            Duration.ofMinutes(10), Duration.ofHours(6), Duration.ofSeconds(10), Duration.ofMinutes(5), 2);

    /** The numbers of all attempts there can be at something that is tried again, from 1. */
    public Seq<Integer> attempts() {
        return List.rangeClosed(1, retries + 1);
    }
}
