package io.kernelagent.core.resolve;

import io.kernelagent.core.fleet.HostManifest;
import io.kernelagent.core.fleet.HostName;
import io.kernelagent.core.problem.Problem;
import io.vavr.collection.List;
import io.vavr.collection.Seq;
import io.vavr.control.Option;

/**
 * What one host of the fleet takes.
 *
 * @param manifest its manifest, none when it cannot be read
 * @param series its patches in their order, and why it could not be promoted
 */
public record FleetHost(HostName host, Option<HostManifest> manifest, Found<ResolvedSeries> series) {
    static FleetHost of(HostManifest manifest, Found<ResolvedSeries> series) {
        return new FleetHost(manifest.host(), Option.some(manifest), series);
    }

    static FleetHost unreadable(HostName host, Seq<Problem> problems) {
        var none = new ResolvedSeries(List.empty(), Option.none(), List.empty());
        return new FleetHost(host, Option.none(), new Found<>(none, problems));
    }
}
