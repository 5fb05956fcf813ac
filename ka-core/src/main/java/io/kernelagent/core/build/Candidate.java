package io.kernelagent.core.build;

import io.kernelagent.core.site.BuildHost;
import java.util.Locale;

/**
 * A build host that may be asked, and in which place.
 *
 * @param host the machine
 * @param rank why it is asked in this place
 */
public record Candidate(BuildHost host, Rank rank) {
    /** The order in which hosts are asked. */
    public enum Rank {
        PRIMARY,
        SECONDARY,
        FALLBACK;

        /** As manifests say it. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    @Override
    public String toString() {
        return host.name() + " (" + rank.word() + ")";
    }
}
