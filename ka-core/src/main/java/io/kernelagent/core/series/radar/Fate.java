package io.kernelagent.core.series.radar;

import io.kernelagent.core.text.TreePath;
import io.vavr.collection.Seq;

/**
 * How one patch fares on another baseline.
 *
 * @param patch its name
 * @param index its place in the series, counted from 0
 * @param status the verdict
 * @param pieces how each hunk and each file fares, in the order of the patch
 * @param displaced the hunks that apply to other lines than on the baseline before
 * @param waitsFor the earlier patches, as indices into the series, that fail and on which this one stands
 * @param relocations where the files went that are not there any more
 */
public record Fate(
        String patch,
        int index,
        Status status,
        Seq<Piece> pieces,
        Seq<Displaced> displaced,
        Seq<Integer> waitsFor,
        Seq<Relocation> relocations) {

    /** The pieces that fail. */
    public Seq<Piece> failing() {
        return pieces.filter(piece -> piece.refusal().isDefined());
    }

    /** The pieces that the other baseline has. */
    public Seq<Piece> contained() {
        return pieces.filter(Piece::isContained);
    }

    /**
     * A hunk that stands on other lines than before.
     *
     * @param path the file, as the patch calls it
     * @param hunk which hunk of the patch, counted from 1
     * @param was the line at which it stood on the baseline before
     * @param is the line at which it stands
     */
    public record Displaced(TreePath path, int hunk, int was, int is) {}

    /**
     * A file that lies elsewhere on the other baseline.
     *
     * @param from the path that the patch names
     * @param to the file that is most like it
     * @param alike how much of it is the same, in hundredths
     * @param hunks how many hunks the patch has for it
     * @param fitting how many of them would fit there
     */
    public record Relocation(TreePath from, TreePath to, int alike, int hunks, int fitting) {}
}
