package io.kernelagent.core.series;

import io.kernelagent.core.patch.Patch;
import io.kernelagent.core.patch.PatchCodes;
import io.kernelagent.core.patch.PatchFinding;
import io.kernelagent.core.text.TreePath;
import io.kernelagent.core.tree.FileReport;
import io.kernelagent.core.tree.Refusal;
import io.kernelagent.core.tree.Tree;
import io.vavr.collection.Array;
import io.vavr.collection.List;
import io.vavr.collection.Seq;
import io.vavr.collection.SortedMap;
import io.vavr.collection.TreeMap;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.util.ArrayList;
import java.util.Comparator;

/** What the results of all chains of a series say together. */
public final class Application {
    private static final Comparator<SeriesFailure> FIRST = Comparator.comparingInt(SeriesFailure::index)
            .thenComparing(failure -> failure.reason() != Refusal.Reason.MALFORMED)
            .thenComparingInt(failure -> failure.refusal().patchLine());

    private Application() {}

    /** The series applied whole, or the failure of the first patch that fails, in the order of the series. */
    public static Either<SeriesFailure, Applied> of(Series series, Seq<ChainResult> results) {
        var failure = firstFailure(series, results);
        return failure.isDefined() ? Either.left(failure.get()) : Either.right(whole(series, results));
    }

    /** How each patch went that comes before the first failure; all of them when there is none. */
    public static Seq<PatchReport> reports(Series series, Seq<ChainResult> results) {
        var length = series.patches().length();
        int good = firstFailure(series, results).map(SeriesFailure::index).getOrElse(length);
        return reports(series, results, good);
    }

    private static Option<SeriesFailure> firstFailure(Series series, Seq<ChainResult> results) {
        return results.flatMap(ChainResult::failure)
                .appendAll(malformed(series))
                .sorted(FIRST)
                .headOption();
    }

    private static Seq<SeriesFailure> malformed(Series series) {
        return series.patches().zipWithIndex().flatMap(patch -> damage(patch._1.patch())
                .map(refusal -> new SeriesFailure(patch._1.name(), patch._2, refusal)));
    }

    /** A patch with a damaged text is refused before anybody looks at what it would do. */
    public static Option<Refusal> damage(Patch patch) {
        return error(patch).map(finding -> refusal(patch, finding));
    }

    /** The first error in the text. Missing context is none: the options decide on it when the hunk is placed. */
    private static Option<PatchFinding> error(Patch patch) {
        return patch.findings().find(found -> found.isError() && !found.code().equals(PatchCodes.ZERO_CONTEXT));
    }

    private static Refusal refusal(Patch patch, PatchFinding finding) {
        var before = patch.files().takeWhile(file -> file.line() <= finding.line());
        var path = before.lastOption().orElse(patch.files().headOption()).map(file -> file.path());
        var words = finding.code() + ": " + finding.message();
        return new Refusal(
                Refusal.Reason.MALFORMED,
                path,
                finding.line(),
                finding.hunk(),
                words,
                List.empty(),
                Option.none(),
                Option.none());
    }

    private static Applied whole(Series series, Seq<ChainResult> results) {
        var tree = results.map(ChainResult::tree).foldLeft(Tree.EMPTY, Tree::overlaid);
        var none = TreeMap.<TreePath, FileStory>empty();
        SortedMap<TreePath, FileStory> stories = results.foldLeft(none, (all, result) -> all.merge(result.stories()));
        return new Applied(tree, reports(series, results, series.patches().length()), stories);
    }

    private static Seq<PatchReport> reports(Series series, Seq<ChainResult> results, int count) {
        var files = new ArrayList<ArrayList<FileReport>>();
        series.patches().forEach(patch -> files.add(new ArrayList<>()));
        results.flatMap(ChainResult::reports).forEach(report -> report.files().forEach(files.get(report.index())::add));
        return series.patches()
                .take(count)
                .zipWithIndex()
                .map(patch -> new PatchReport(patch._1.name(), patch._2, byPlace(files.get(patch._2))))
                .toArray();
    }

    private static Seq<FileReport> byPlace(Iterable<FileReport> files) {
        return Array.ofAll(files).sortBy(FileReport::patchLine);
    }
}
