package io.kernelagent.core.resolve;

import io.kernelagent.core.problem.Finding;
import io.kernelagent.core.series.NamedPatch;
import io.kernelagent.core.series.Series;
import io.kernelagent.core.series.SeriesPart;
import io.kernelagent.core.text.Digest;
import io.kernelagent.core.text.TreePath;
import io.vavr.collection.Array;
import io.vavr.collection.LinkedHashMap;
import io.vavr.collection.Seq;
import io.vavr.control.Option;

/**
 * What a manifest comes to on a patch tree: every patch in its order.
 *
 * @param patches the patches, the first one first
 * @param config the digest of everything the kernel's configuration is made from, where the manifest says so
 * @param findings what a person should know although nothing stands in the way
 */
public record ResolvedSeries(Seq<ResolvedPatch> patches, Option<Digest> config, Seq<Finding> findings) {
    /** The series as the engine applies it. */
    public Series series() {
        return new Series(
                patches.map(patch -> new NamedPatch(patch.path().toString(), patch.patch(), patch.settled())));
    }

    /** The includes in their order, as parts of the series. */
    public Seq<SeriesPart> includes() {
        return patches.foldLeft(
                        LinkedHashMap.<TreePath, Seq<Integer>>empty(),
                        (parts, patch) -> parts.put(
                                patch.include(),
                                parts.get(patch.include())
                                        .getOrElse(Array::empty)
                                        .append(patch.order() - 1)))
                .toList()
                .map(part -> new SeriesPart(part._1.toString(), part._2));
    }
}
