package io.kernelagent.core.series;

import io.kernelagent.core.tree.Need;
import io.vavr.collection.Seq;

/**
 * A patch that needs another: it was tried, and does not apply when only the other one is taken out.
 *
 * @param from the patch that needs, as an index into the series
 * @param to the earlier patch that is needed, as an index into the series
 * @param evidence what it stands on, the weightiest first; at least one
 */
public record Dependency(int from, int to, Seq<Need> evidence) {

    /** The weightiest reason. */
    public Need.Kind kind() {
        return evidence.head().kind();
    }
}
