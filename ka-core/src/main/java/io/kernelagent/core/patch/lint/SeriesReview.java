package io.kernelagent.core.patch.lint;

import io.kernelagent.core.patch.PatchFinding;
import io.kernelagent.core.problem.Severity;
import io.vavr.Tuple;
import io.vavr.Tuple2;
import io.vavr.collection.Array;
import io.vavr.collection.Seq;
import io.vavr.control.Option;
import java.util.Comparator;
import java.util.TreeMap;

/** What only a look at many patches shows. It holds a few numbers for each patch, never its text. */
public final class SeriesReview {
    private static final Comparator<DiffDigest> ORDER = Comparator.comparingLong(DiffDigest::high)
            .thenComparingLong(DiffDigest::low)
            .thenComparingLong(DiffDigest::length);

    private SeriesReview() {}

    /**
     * One patch file among many.
     *
     * @param folder the folder that holds it, as the user named it
     * @param name its name in that folder
     * @param diff what it changes
     */
    public record Reviewed(String folder, String name, Option<DiffDigest> diff) {
        private String place() {
            return folder.isEmpty() ? name : folder + "/" + name;
        }
    }

    /**
     * The findings with the index of the patch that they are about. A second patch with the same diff is a warning in
     * the folder of the first one, which can only be one series, and a note elsewhere.
     */
    public static Seq<Tuple2<Integer, PatchFinding>> of(Seq<Reviewed> patches) {
        var firsts = new TreeMap<DiffDigest, Reviewed>(ORDER);
        var all = patches.toArray();
        return Array.range(0, all.length()).flatMap(index -> all.get(index)
                .diff()
                .flatMap(diff -> Option.of(firsts.putIfAbsent(diff, all.get(index))))
                .map(first -> Tuple.of(index, duplicate(first, all.get(index)))));
    }

    private static PatchFinding duplicate(Reviewed first, Reviewed second) {
        boolean together = first.folder().equals(second.folder());
        return PatchFinding.of(
                        together ? Severity.WARNING : Severity.NOTE,
                        LintCodes.DUPLICATE,
                        1,
                        "this is the same change as in \"" + first.place() + "\"")
                .withMend("keep one of them; the second one cannot be applied to what the first one leaves");
    }
}
