package io.kernelagent.core.resolve;

import io.kernelagent.core.fleet.HostManifest;
import io.kernelagent.core.fleet.HostName;
import io.kernelagent.core.plan.Inquiry;
import io.kernelagent.core.site.Site;
import io.kernelagent.core.text.Bytes;
import io.vavr.collection.List;
import io.vavr.collection.Seq;

/** The patches of every host. A host that is ill does not keep the others from being looked at. */
final class FleetInquiry {
    private final Site site;
    private final PatchListing listing;

    private FleetInquiry(Site site, PatchListing listing) {
        this.site = site;
        this.listing = listing;
    }

    /** What each host that has a manifest takes, by name. */
    static Inquiry<Seq<FleetHost>> of(Site site, PatchListing listing) {
        return WorkspaceInquiry.hosts(site).then(hosts -> new FleetInquiry(site, listing).all(hosts));
    }

    private Inquiry<Seq<FleetHost>> all(Seq<HostName> hosts) {
        Inquiry<Seq<FleetHost>> none = Inquiry.done(List.empty());
        return hosts.foldLeft(
                none, (sofar, host) -> sofar.then(seen -> one(host).then(taken -> Inquiry.done(seen.append(taken)))));
    }

    private Inquiry<FleetHost> one(HostName host) {
        var path = site.paths().manifestOf(host);
        return WorkspaceInquiry.content(path)
                .then(text -> HostManifest.parse(host, path.toString(), text.getOrElse(Bytes.EMPTY))
                        .fold(problems -> Inquiry.done(FleetHost.unreadable(host, problems)), this::of));
    }

    private Inquiry<FleetHost> of(HostManifest manifest) {
        return SeriesInquiry.of(site, manifest, listing).then(series -> Inquiry.done(FleetHost.of(manifest, series)));
    }
}
