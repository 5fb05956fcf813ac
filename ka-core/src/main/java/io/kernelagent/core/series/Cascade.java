package io.kernelagent.core.series;

import io.vavr.collection.Seq;
import io.vavr.collection.SortedSet;

/**
 * What goes when patches go: those that are taken out, and the later ones that do not apply without them. It is found
 * by trying, and it is what a block on a patch comes to.
 *
 * @param series the whole series
 * @param yanked the patches that are taken out, as indices into the series
 * @param falls the later patches that do not apply any more, each with what refused it, in the order of the series;
 *     what falls only because another one fell is among them
 */
public record Cascade(Series series, SortedSet<Integer> yanked, Seq<SeriesFailure> falls) {

    /** The patches that are left: neither yanked nor fallen. */
    public Series rest() {
        var gone = yanked.addAll(falls.map(SeriesFailure::index));
        return new Series(series.patches()
                .zipWithIndex()
                .reject(patch -> gone.contains(patch._2))
                .map(patch -> patch._1));
    }

    /** The names of the patches that are taken out, in the order of the series. */
    public Seq<String> yankedNames() {
        return yanked.toArray().map(patch -> series.patches().get(patch).name());
    }

    /** The names of the patches that fall with them, in the order of the series. */
    public Seq<String> fallenNames() {
        return falls.map(SeriesFailure::patch);
    }
}
