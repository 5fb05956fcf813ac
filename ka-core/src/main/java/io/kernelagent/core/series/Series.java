package io.kernelagent.core.series;

import io.kernelagent.core.patch.FilePatch;
import io.kernelagent.core.text.TreePath;
import io.vavr.collection.Seq;
import io.vavr.collection.TreeSet;

/**
 * Patches in the order in which they are applied.
 *
 * @param patches the first one first
 */
public record Series(Seq<NamedPatch> patches) {

    /** Every path that the series reads or writes, by bytes: what has to be known of a baseline to apply it. */
    public Seq<TreePath> touched() {
        return TreeSet.ofAll(patches.flatMap(named -> named.patch().files()).flatMap(FilePatch::touched))
                .toArray();
    }
}
