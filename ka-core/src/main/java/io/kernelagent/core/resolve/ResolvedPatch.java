package io.kernelagent.core.resolve;

import io.kernelagent.core.patch.Patch;
import io.kernelagent.core.scope.Scope;
import io.kernelagent.core.series.SeriesMetadata;
import io.kernelagent.core.text.TreePath;
import io.vavr.collection.Map;
import io.vavr.control.Option;

/**
 * A patch that a host takes, at its place in the order.
 *
 * @param path its file
 * @param scope its tag
 * @param order its place, counted from 1
 * @param include the include that brought it, as the manifest names it
 * @param series what the {@code series.yaml} of the include says, if there is one
 * @param patch its text, taken apart
 * @param settled lines that the manifest settles for hunks which fit in several places, by the number of the hunk
 */
public record ResolvedPatch(
        TreePath path,
        Scope scope,
        int order,
        TreePath include,
        Option<SeriesMetadata> series,
        Patch patch,
        Map<Integer, Integer> settled) {
    /** The same patch at another place in the order. */
    ResolvedPatch at(int place) {
        return new ResolvedPatch(path, scope, place, include, series, patch, settled);
    }
}
