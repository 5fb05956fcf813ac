package io.kernelagent.core.series.radar;

import io.kernelagent.core.patch.LineRange;
import io.kernelagent.core.tree.Standing;
import io.vavr.collection.List;
import io.vavr.collection.Seq;
import io.vavr.control.Option;
import java.util.ArrayList;
import java.util.TreeMap;

/** What of a series another baseline has already: of each patch, by the line of the hunk or the file in its text. */
final class Marks {
    private final ArrayList<TreeMap<Integer, Mark>> patches = new ArrayList<>();

    Marks(int count) {
        for (int patch = 0; patch < count; patch++) {
            patches.add(new TreeMap<>());
        }
    }

    void put(int patch, int line, Mark mark) {
        patches.get(patch).put(line, mark);
    }

    Option<Mark> at(int patch, int line) {
        return Option.of(patches.get(patch).get(line));
    }

    Option<Evidence> evidence(int patch, int line) {
        return at(patch, line).map(Mark::evidence);
    }

    /**
     * One thing that is there.
     *
     * @param evidence what proves it
     * @param places where the hunk could be applied once more, within what it left: an added block that ends like the
     *     lines before it invites that
     */
    record Mark(Evidence evidence, Seq<LineRange> places) {
        static Mark of(Evidence evidence) {
            return new Mark(evidence, List.empty());
        }

        /** Whether the lines of the baseline on which a hunk stands are within what it left there. */
        boolean isRepeatedBy(Standing standing) {
            var owners = standing.owners();
            return owners.nonEmpty()
                    && owners.forAll(owner -> owner < 0)
                    && places.exists(
                            place -> isWithin(-owners.max().get(), -owners.min().get(), place));
        }

        private static boolean isWithin(int first, int last, LineRange place) {
            return place.start() <= first && last < place.start() + place.count();
        }
    }
}
