package io.kernelagent.core.site;

import java.time.Duration;

/**
 * How long things are kept.
 *
 * @param logs of jobs
 * @param archives what jobs made
 * @param backups of replaced kernels
 * @param trees the build tree of a job that failed, unless somebody keeps it
 */
public record SiteRetention(Duration logs, Duration archives, Duration backups, Duration trees) {
    /** What holds where nobody says otherwise. */
    public static final SiteRetention DEFAULT =
            new SiteRetention(Duration.ofDays(365), Duration.ofDays(365), Duration.ofDays(7), Duration.ofDays(3));
}
