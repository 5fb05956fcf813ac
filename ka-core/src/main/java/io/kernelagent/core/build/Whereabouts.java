package io.kernelagent.core.build;

import io.kernelagent.core.fleet.HostName;
import io.kernelagent.core.journal.JobStory;
import io.kernelagent.core.site.BuildHost;
import io.kernelagent.core.site.Site;
import io.vavr.control.Option;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * On which build host a build is, as far as the journal and {@code ka.yaml} tell it without asking anybody. The journal
 * is older: a build host may have lost its name since, or stand for another place.
 */
public sealed interface Whereabouts {
    <R> R fold(Supplier<R> nowhere, Function<Known, R> known, Function<Unnamed, R> unnamed);

    /** Where a build is. */
    static Whereabouts of(Site site, JobStory story) {
        return BuildJobs.readied(story)
                .map(ready -> BuildJobs.hostOf(ready)
                        .flatMap(name -> site.works().buildHost(name))
                        .<Whereabouts>map(host -> new Known(host, Workplace.before(ready.detail(), host)))
                        .getOrElse(() -> BuildJobs.hostOf(ready)
                                .<Whereabouts>map(Unnamed::new)
                                .getOrElse(Nowhere::new)))
                .getOrElse(Nowhere::new);
    }

    /** What the journal is told once a build host is ready: what it is, and where a job has its folders. */
    static String receipt(Preflight.Machine machine, BuildHost host) {
        return Workplace.receipt(machine, host);
    }

    /** No build host was ever ready for it. */
    record Nowhere() implements Whereabouts {
        @Override
        public <R> R fold(Supplier<R> nowhere, Function<Known, R> known, Function<Unnamed, R> unnamed) {
            return nowhere.get();
        }
    }

    /**
     * A build host that {@code ka.yaml} names.
     *
     * @param host as it is named now
     * @param before where the build has its folders, in words, where {@code ka.yaml} says something else by now
     */
    record Known(BuildHost host, Option<String> before) implements Whereabouts {
        /** Where its folders would be now, in words. */
        String now() {
            return Workplace.words(host);
        }

        @Override
        public <R> R fold(Supplier<R> nowhere, Function<Known, R> known, Function<Unnamed, R> unnamed) {
            return known.apply(this);
        }
    }

    /** A build host that {@code ka.yaml} no longer names. */
    record Unnamed(HostName host) implements Whereabouts {
        @Override
        public <R> R fold(Supplier<R> nowhere, Function<Known, R> known, Function<Unnamed, R> unnamed) {
            return unnamed.apply(this);
        }
    }
}
