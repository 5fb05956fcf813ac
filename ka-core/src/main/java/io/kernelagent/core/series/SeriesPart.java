package io.kernelagent.core.series;

import io.vavr.collection.Array;
import io.vavr.collection.Seq;
import io.vavr.collection.SortedSet;
import io.vavr.collection.TreeSet;

/**
 * Patches of a series that belong together and follow each other: an include of a manifest, or one patch.
 *
 * @param name how people call it
 * @param patches its patches in their order, as indices into the series
 */
public record SeriesPart(String name, Seq<Integer> patches) {

    /** Each patch of a series as a part of its own. */
    public static Seq<SeriesPart> each(Series series) {
        return series.patches().zipWithIndex().map(patch -> new SeriesPart(patch._1.name(), Array.of(patch._2)));
    }

    SortedSet<Integer> set() {
        return TreeSet.ofAll(patches);
    }
}
