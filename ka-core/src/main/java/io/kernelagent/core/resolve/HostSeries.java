package io.kernelagent.core.resolve;

import io.kernelagent.core.fleet.HostManifest;
import io.kernelagent.core.kernel.PinnedBaseline;
import io.kernelagent.core.problem.Finding;
import io.kernelagent.core.series.PatchReport;
import io.kernelagent.core.series.SeriesFailure;
import io.kernelagent.core.series.SeriesPart;
import io.kernelagent.core.series.Stage;
import io.kernelagent.core.site.Site;
import io.kernelagent.core.tree.ApplyOptions;
import io.kernelagent.core.tree.Tree;
import io.vavr.collection.Seq;
import io.vavr.control.Option;

/**
 * The series of a host and what it is applied to: all that is needed to think about it.
 *
 * @param site the site
 * @param manifest the host's manifest
 * @param series its patches in their order
 * @param baseline the tree it starts from, found to exist
 * @param base what the baseline has at every path that the series needs to know of
 */
public record HostSeries(Site site, HostManifest manifest, ResolvedSeries series, PinnedBaseline baseline, Tree base) {

    /** How strictly the series applies. */
    public ApplyOptions options() {
        return manifest.policy().options();
    }

    /** The includes in the order in which the manifest lists them, where an {@code apply_order} says otherwise. */
    public Option<Seq<Integer>> listedOrder() {
        var applied = series.includes().map(SeriesPart::name);
        return manifest.applyOrder()
                .map(order -> manifest.includes().map(include -> applied.indexOf(include.toString())));
    }

    /** The series on its source, ready to be tried. */
    public Stage stage() {
        return new Stage(series.series(), base, options());
    }

    /** What the manifest acknowledges for nothing, seen from how the patches went. */
    public Seq<Finding> staleAcknowledgements(Seq<PatchReport> reports) {
        return new Acknowledgements(manifest).stale(series.patches(), reports);
    }

    /** A failure, and what the manifest has to do with it. */
    public SeriesFailure explained(SeriesFailure failure) {
        return new Acknowledgements(manifest).explained(failure);
    }
}
