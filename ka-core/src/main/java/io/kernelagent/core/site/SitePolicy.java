package io.kernelagent.core.site;

import io.kernelagent.core.fleet.HostName;
import io.vavr.collection.List;
import io.vavr.collection.Seq;

/**
 * What needs an explicit yes.
 *
 * @param infrastructure machines that are no target unless their manifest opts in by name
 * @param compileOnly machines for which kernels are built and never installed
 * @param flavours name endings that mark a second flavour of the same series: {@code audio-danctnix} beside {@code
 * audio}
 */
public record SitePolicy(Seq<HostName> infrastructure, Seq<HostName> compileOnly, Seq<String> flavours) {
    /** The rules of the fleet that this program was first written for. */
    public static final SitePolicy DEFAULT = new SitePolicy(
            List.of("noether", "hertz", "dcw2", "dcw3", "turing").map(HostName::new),
            List.of(new HostName("nuccies")),
            List.of("danctnix"));
}
