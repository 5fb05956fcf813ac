package io.kernelagent.verb;

import io.kernelagent.core.fleet.HostName;
import java.util.function.Function;

/** Which series on which source: what the command line names, or what a host takes. */
public sealed interface SeriesSubject {
    <R> R fold(Function<Named, R> named, Function<OfHost, R> ofHost);

    /** Patches and a source, both named. */
    record Named(SeriesRequest request) implements SeriesSubject {
        @Override
        public <R> R fold(Function<Named, R> named, Function<OfHost, R> ofHost) {
            return named.apply(this);
        }
    }

    /** The series of a host on its baseline, as its manifest says. */
    record OfHost(HostName host) implements SeriesSubject {
        @Override
        public <R> R fold(Function<Named, R> named, Function<OfHost, R> ofHost) {
            return ofHost.apply(this);
        }
    }
}
