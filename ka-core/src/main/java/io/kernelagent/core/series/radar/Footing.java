package io.kernelagent.core.series.radar;

import io.kernelagent.core.text.TreePath;
import io.kernelagent.core.tree.Standing;
import io.kernelagent.core.tree.Workbench;
import io.vavr.collection.Seq;
import io.vavr.control.Option;

/**
 * On which lines of a baseline the hunks of a patch stand.
 *
 * @param hunks each hunk with the file of the baseline that its file was at first
 */
record Footing(Seq<Hold> hunks) {
    /** What the hunks of a patch stand on, while its files are still on the bench. */
    static Footing of(Workbench bench, Seq<Standing> standings) {
        return new Footing(standings.map(standing -> new Hold(standing, bench.originOf(standing.path()))));
    }

    Option<Hold> of(int hunk) {
        return hunks.find(hold -> hold.standing().hunk() == hunk);
    }

    /** One hunk and the file it stands in. */
    record Hold(Standing standing, Option<TreePath> origin) {}
}
