package io.kernelagent.core.series;

import io.kernelagent.core.patch.LineRange;
import io.kernelagent.core.text.TreePath;
import io.kernelagent.core.tree.Need;
import io.vavr.collection.Seq;
import io.vavr.control.Option;

/**
 * Two parts of a series that know nothing of each other and cannot be applied in whatever order one likes.
 *
 * @param first the part that comes first, as an index
 * @param second the part that comes later
 * @param points where they meet, in the order of the series; at least one
 */
public record PartConflict(int first, int second, Seq<Point> points) {

    /** Whether both change the same lines; otherwise only their order matters. */
    public boolean isOfSameLines() {
        return points.exists(Point::isOfSameLines);
    }

    /**
     * A place where they meet.
     *
     * @param earlier the patch of the first part, as an index into the series, where it is known which
     * @param later the patch of the second part, where it is known which
     * @param path the file
     * @param lines its lines, at the moment the later patch is applied; empty when the file as a whole is meant
     * @param kind what the later patch wants of the earlier one
     */
    public record Point(Option<Integer> earlier, Option<Integer> later, TreePath path, LineRange lines, Kind kind) {
        boolean isOfSameLines() {
            return kind == Kind.LINES || kind == Kind.REFUSED;
        }
    }

    /** How two patches meet. */
    public enum Kind {
        /** The later one changes lines that the earlier one has written. */
        LINES,
        /** The later one does not apply to what the earlier one leaves, and does apply without it. */
        REFUSED,
        /** The later one stands beside what the earlier one has changed, and does not apply without it. */
        NEIGHBOUR,
        /** The earlier one created, renamed, deleted the file, or set its mode. */
        FILE,
        /** Exchanged, they make something else. */
        ORDER;

        static Kind of(Need.Kind need) {
            return switch (need) {
                case CONTENT -> LINES;
                case CONTEXT -> NEIGHBOUR;
                case CREATION, RENAME, DELETION, MODE -> FILE;
            };
        }
    }
}
