package io.kernelagent.core.resolve;

import io.kernelagent.core.fleet.FleetProblems;
import io.kernelagent.core.fleet.HostManifest;
import io.kernelagent.core.plan.Inquiry;
import io.kernelagent.core.plan.Question;
import io.kernelagent.core.problem.Problem;
import io.kernelagent.core.scope.Scope;
import io.kernelagent.core.series.SeriesOrder;
import io.kernelagent.core.site.Site;
import io.kernelagent.core.site.SiteRepository;
import io.kernelagent.core.text.TreePath;
import io.vavr.collection.List;
import io.vavr.collection.Seq;
import io.vavr.control.Option;

/**
 * Looks at the whole workspace: every manifest, every include, every patch. A host that is ill does not keep the others
 * from being looked at. Baselines are asked for only when the user wants that, since most of them lie on the network.
 */
public final class DoctorInquiry {
    private final Site site;
    private final PatchListing listing;
    private final boolean withBaselines;

    private DoctorInquiry(Site site, PatchListing listing, boolean withBaselines) {
        this.site = site;
        this.listing = listing;
        this.withBaselines = withBaselines;
    }

    /** The health of the workspace; refused only when {@code ka.yaml} cannot be read. */
    public static Inquiry<DoctorReport> of(boolean withBaselines) {
        return WorkspaceInquiry.site().then(site -> WorkspaceInquiry.patches(site)
                .then(listing -> new DoctorInquiry(site, listing, withBaselines).report()));
    }

    private Inquiry<DoctorReport> report() {
        return WorkspaceInquiry.misnamed(site).then(files -> FleetInquiry.of(site, listing)
                .then(this::all)
                .then(hosts -> Inquiry.done(new DoctorReport(
                        hosts,
                        treeProblems().appendAll(fleetProblems(hosts, files)),
                        orphans(hosts),
                        site.repository().map(SiteRepository::signing),
                        List.empty()))));
    }

    private Seq<Problem> fleetProblems(Seq<DoctorReport.HostHealth> hosts, Seq<TreePath> misnamed) {
        return hosts.isEmpty() && misnamed.isEmpty()
                ? List.of(FleetProblems.noFleet(site.paths().fleet()))
                : misnamed.map(FleetProblems::misnamed);
    }

    private Inquiry<Seq<DoctorReport.HostHealth>> all(Seq<FleetHost> hosts) {
        Inquiry<Seq<DoctorReport.HostHealth>> none = Inquiry.done(List.empty());
        return hosts.foldLeft(
                none, (sofar, host) -> sofar.then(seen -> one(host).then(health -> Inquiry.done(seen.append(health)))));
    }

    private Inquiry<DoctorReport.HostHealth> one(FleetHost host) {
        return host.manifest()
                .map(manifest -> baseline(manifest).then(missing -> Inquiry.done(health(host, manifest, missing))))
                .getOrElse(() -> Inquiry.done(new DoctorReport.HostHealth(
                        host.host(), List.empty(), host.series().problems(), List.empty())));
    }

    private DoctorReport.HostHealth health(FleetHost host, HostManifest manifest, Option<Problem> missing) {
        var policy = site.admitted(manifest).swap().toList();
        var series = host.series();
        return new DoctorReport.HostHealth(
                host.host(),
                series.value().patches().map(ResolvedPatch::path),
                series.problems().appendAll(policy).appendAll(missing),
                series.value().findings());
    }

    private Inquiry<Option<Problem>> baseline(HostManifest manifest) {
        return withBaselines
                ? Inquiry.ask(
                        new Question.Pin(manifest.baseline().value()),
                        pin -> Inquiry.done(pin.flatMap(HostSeriesInquiry::still)
                                .swap()
                                .toOption()
                                .map(manifest.baseline()::shown)))
                : Inquiry.done(Option.none());
    }

    /** Folders that are no scope, and patches without one, whether or not a host includes them. */
    private Seq<Problem> treeProblems() {
        return listing.strangers()
                .map(ResolveProblems::stranger)
                .appendAll(listing.strays().map(ResolveProblems::stray))
                .appendAll(listing.patches()
                        .reject(path -> isInAStrangeFolder(path))
                        .flatMap(path -> Scope.of(path.relativeTo(listing.root()))
                                .swap()
                                .toList()
                                .map(why -> ResolveProblems.unscoped(path, why))));
    }

    private boolean isInAStrangeFolder(TreePath path) {
        return listing.strangers().exists(folder -> path.isBelow(folder));
    }

    private Seq<TreePath> orphans(Seq<DoctorReport.HostHealth> hosts) {
        var used = hosts.flatMap(DoctorReport.HostHealth::patches).toSortedSet();
        return listing.patches().reject(SeriesOrder::isCoverLetter).reject(path -> used.contains(path));
    }
}
