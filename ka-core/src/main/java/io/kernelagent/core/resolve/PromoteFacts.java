package io.kernelagent.core.resolve;

import io.kernelagent.core.fleet.HostManifest;
import io.kernelagent.core.halt.Ledger;
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
 * @param host the host's series and what it is applied to
 * @param former what lies in the output folder now, by path
 * @param ledger the open issues
 */
public record PromoteFacts(HostSeries host, Map<TreePath, Bytes> former, Ledger ledger) {

    public Site site() {
        return host.site();
    }

    public HostManifest manifest() {
        return host.manifest();
    }

    public ResolvedSeries series() {
        return host.series();
    }

    public PinnedBaseline baseline() {
        return host.baseline();
    }

    public Tree base() {
        return host.base();
    }

    public ApplyOptions options() {
        return host.options();
    }

    /** Where the result goes. */
    public OutputPaths output() {
        return OutputPaths.of(site(), manifest());
    }

    /** What the baseline has at the paths that the series touches. */
    public Tree touched() {
        return base().only(series().series().touched());
    }

    Option<Bytes> formerAt(TreePath path) {
        return former.get(path);
    }
}
