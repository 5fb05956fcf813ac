package io.kernelagent.core.tree;

import io.kernelagent.core.patch.LineRange;
import io.kernelagent.core.text.Bytes;
import io.kernelagent.core.text.TreePath;
import io.vavr.collection.List;
import io.vavr.collection.Seq;
import io.vavr.control.Option;

/**
 * Who wrote each line of a file and what stood there before, and who took lines away where nothing has come in their
 * place. Patches are indices into their series.
 *
 * @param origin the file of the baseline that the lines of the baseline come from; none for a file that a patch created
 * @param lines from the first one on
 * @param cuts where lines were taken away, from the top down, the first one first
 */
public record Blame(Option<TreePath> origin, Seq<Line> lines, Seq<Cut> cuts) {
    /**
     * One line.
     *
     * @param text with its line feed
     * @param patch who wrote it, none when the baseline did
     * @param past what stood there before; of a line of the baseline, that line
     */
    public record Line(Bytes text, Option<Integer> patch, Past past) {
        /** Whether the two have the same story, so that they can be told as one. */
        public boolean isLike(Line other) {
            return patch.equals(other.patch) && (patch.isEmpty() || past.equals(other.past));
        }
    }

    /**
     * Lines that are gone, with nothing in their place.
     *
     * @param before the line behind the gap, counted from 1; one more than there are lines at the end of the file
     * @param patch who took them away
     * @param count how many
     * @param past what they were
     */
    public record Cut(int before, int patch, int count, Past past) {}

    /**
     * What stood at a place.
     *
     * @param patches those whose lines stood there in turn, the latest first
     * @param baseline the lines of the origin that stood there, if any did
     */
    public record Past(Seq<Integer> patches, Option<LineRange> baseline) {
        /** Nothing: the lines were put between others. */
        static final Past NONE = new Past(List.empty(), Option.none());

        /** A line of the baseline, counted from 0. */
        static Past ofBaseline(int line) {
            return new Past(List.empty(), Option.some(new LineRange(line + 1, 1)));
        }

        /** The past of what takes the place of a line that a patch has written. */
        Past behind(int patch) {
            return patches.headOption().contains(patch) ? this : and(new Past(List.of(patch), Option.none()));
        }

        /** The past of what takes the place of both. */
        Past and(Past other) {
            return new Past(
                    patches.appendAll(other.patches).distinct().sorted().reverse(),
                    baseline.map(range -> other.baseline
                                    .map(more -> hull(range, more))
                                    .getOrElse(range))
                            .orElse(other.baseline));
        }

        private static LineRange hull(LineRange one, LineRange other) {
            int start = Math.min(one.start(), other.start());
            int end = Math.max(one.start() + one.count(), other.start() + other.count());
            return new LineRange(start, end - start);
        }
    }
}
