package io.kernelagent.core.resolve;

import io.kernelagent.core.fleet.HostManifest;
import io.kernelagent.core.kernel.PinnedBaseline;
import io.kernelagent.core.site.Site;
import io.kernelagent.core.text.Bytes;
import io.kernelagent.core.text.TreePath;
import io.kernelagent.core.tree.ApplyOptions;
import io.kernelagent.core.tree.Tree;
import io.vavr.collection.Map;
import io.vavr.control.Option;

/**
 * Everything that promote has to know: applying the series to the base and writing down what comes out needs no further
 * look at the world.
 *
 * @param site the site
 * @param manifest the host's manifest
 * @param series its patches in their order
 * @param baseline the tree it starts from, found to exist
 * @param base what the baseline has at every path that the series needs to know of
 * @param former what lies in the output folder now, by path
 */
public record PromoteFacts(
        Site site,
        HostManifest manifest,
        ResolvedSeries series,
        PinnedBaseline baseline,
        Tree base,
        Map<TreePath, Bytes> former) {

    /** Where the result goes. */
    public OutputPaths output() {
        return OutputPaths.of(site, manifest);
    }

    /** What the baseline has at the paths that the series touches. */
    public Tree touched() {
        return base.only(series.series().touched());
    }

    /** How strictly the series applies: exactly, but for what the manifest's policy allows. */
    public ApplyOptions options() {
        return ApplyOptions.STRICT.withZeroContext(manifest.policy().allowsZeroContext());
    }

    Option<Bytes> formerAt(TreePath path) {
        return former.get(path);
    }
}
