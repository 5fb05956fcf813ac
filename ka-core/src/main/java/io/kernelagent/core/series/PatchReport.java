package io.kernelagent.core.series;

import io.kernelagent.core.problem.Finding;
import io.kernelagent.core.tree.FileReport;
import io.kernelagent.core.tree.Placement;
import io.vavr.collection.Seq;

/**
 * How one patch of a series was applied.
 *
 * @param patch its name
 * @param index its place in the series, counted from 0
 * @param files its files in the order of the patch
 */
public record PatchReport(String patch, int index, Seq<FileReport> files) {

    /** Where each of its hunks landed. */
    public Seq<Placement> hunks() {
        return files.flatMap(FileReport::hunks);
    }

    /** What a person should know although the patch applies: offsets, fuzz, places that were not the only ones. */
    public Seq<Finding> findings() {
        return SeriesFindings.of(this);
    }
}
