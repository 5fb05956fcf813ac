package io.kernelagent.core.resolve;

import io.kernelagent.core.problem.Problem;
import io.kernelagent.core.problem.Where;
import io.kernelagent.core.series.PatchChoice;
import io.vavr.collection.List;
import io.vavr.collection.Seq;
import io.vavr.collection.SortedSet;

/** Cuts a series down to the part that somebody wants, to find out which patch does the harm. */
final class PartialSeries {
    private PartialSeries() {}

    /** The part, its patches numbered anew. A series in which something is wrong already stays what it is. */
    static Found<ResolvedSeries> of(Found<ResolvedSeries> series, PromoteRequest.Part part) {
        return !series.isWhole() || part.equals(PromoteRequest.Part.WHOLE)
                ? series
                : series.then(all -> cut(all, part));
    }

    private static Found<ResolvedSeries> cut(ResolvedSeries series, PromoteRequest.Part part) {
        int length = series.patches().length();
        int count = part.upto().getOrElse(length);
        if (count < 1 || count > length) {
            return new Found<>(series, List.of(outOfRange(count, length)));
        }
        return PatchChoice.of(series.series(), part.without())
                .fold(problems -> new Found<>(series, problems), gone -> left(series, count, gone));
    }

    private static Found<ResolvedSeries> left(ResolvedSeries series, int count, SortedSet<Integer> gone) {
        var patches = series.patches()
                .zipWithIndex()
                .filter(patch -> patch._2 < count && !gone.contains(patch._2))
                .zipWithIndex((patch, index) -> patch._1.at(index + 1));
        var part = new ResolvedSeries(patches, series.config(), series.findings());
        return new Found<>(part, patches.isEmpty() ? nothingLeft() : List.empty());
    }

    private static Problem outOfRange(int count, int length) {
        return Problem.of("KA-SERIES-UPTO", Where.file("--upto"), "there is no patch " + count + " in the series")
                .withMend("give a number from 1 to " + length);
    }

    private static Seq<Problem> nothingLeft() {
        return List.of(Problem.of("KA-SERIES-EMPTY", Where.file("--without"), "no patch is left to promote")
                .withMend("take fewer patches out"));
    }
}
