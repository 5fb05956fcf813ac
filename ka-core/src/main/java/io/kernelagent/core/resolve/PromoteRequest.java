package io.kernelagent.core.resolve;

import io.kernelagent.core.fleet.HostName;
import io.kernelagent.core.kernel.Baseline;
import io.vavr.collection.List;
import io.vavr.collection.Seq;
import io.vavr.control.Option;

/**
 * What somebody wants promoted.
 *
 * @param host whose kernel
 * @param readFrom where the baseline is read instead of the tree that the manifest names, for instance a clone that is
 * at hand, at the manifest's ref unless it has one of its own; the lock goes on naming the manifest's tree, and its
 * digests tell whether both are the same
 * @param tool which program writes the lock, with its version
 * @param part how much of the series is wanted
 * @param extras further files beside the cumulative patch and the lock
 */
public record PromoteRequest(HostName host, Option<Baseline> readFrom, Tool tool, Part part, Extras extras) {
    public static PromoteRequest of(HostName host, Tool tool) {
        return new PromoteRequest(host, Option.none(), tool, Part.WHOLE, Extras.NONE);
    }

    public PromoteRequest withReadFrom(Baseline place) {
        return new PromoteRequest(host, Option.some(place), tool, part, extras);
    }

    public PromoteRequest withExtras(Extras wanted) {
        return new PromoteRequest(host, readFrom, tool, part, wanted);
    }

    public PromoteRequest withPart(Part wanted) {
        return new PromoteRequest(host, readFrom, tool, wanted, extras);
    }

    /** The program that writes, as the lock names it. */
    public record Tool(String name, String version) {}

    /**
     * How much of a series is wanted, to find out which patch does the harm.
     *
     * @param without the patches to leave out, by path or by an end of it that only one has
     * @param upto how many patches from the first on, counted before any is left out; none for all
     */
    public record Part(Seq<String> without, Option<Integer> upto) {
        /** All of it. */
        public static final Part WHOLE = new Part(List.empty(), Option.none());
    }

    /**
     * What else is written on request.
     *
     * @param concatenation the sources one after the other, as the original scripts wrote them
     * @param mbox the series for {@code git am}
     * @param quilt the series for quilt
     */
    public record Extras(boolean concatenation, boolean mbox, boolean quilt) {
        /** Nothing else. */
        public static final Extras NONE = new Extras(false, false, false);
    }
}
