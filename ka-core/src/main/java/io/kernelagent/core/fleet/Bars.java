package io.kernelagent.core.fleet;

import io.vavr.collection.List;
import io.vavr.collection.Seq;
import io.vavr.collection.SortedMap;
import io.vavr.collection.TreeMap;
import java.time.Duration;

/**
 * What a freshly booted kernel must clear on this machine.
 *
 * @param heartbeat how long the machine may take to answer again
 * @param burnIn how long it must run under load; zero where none is asked for
 * @param deviceTree properties of the device tree with the values they must have
 * @param probes expressions of the probe language
 */
public record Bars(Duration heartbeat, Duration burnIn, SortedMap<String, String> deviceTree, Seq<String> probes) {
    /** A heartbeat within ten minutes and no more. */
    public static final Bars DEFAULT = new Bars(Duration.ofMinutes(10), Duration.ZERO, TreeMap.empty(), List.empty());
}
