package io.kernelagent.core.resolve;

import io.kernelagent.core.problem.Finding;
import io.kernelagent.core.series.NamedPatch;
import io.kernelagent.core.series.Series;
import io.kernelagent.core.text.Digest;
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
}
