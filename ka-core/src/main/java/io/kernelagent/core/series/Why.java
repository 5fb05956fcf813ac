package io.kernelagent.core.series;

import io.kernelagent.core.patch.LineRange;
import io.kernelagent.core.problem.Problem;
import io.kernelagent.core.text.TreePath;
import io.kernelagent.core.tree.ApplyOptions;
import io.kernelagent.core.tree.Blame;
import io.kernelagent.core.tree.Trace;
import io.kernelagent.core.tree.Tree;
import io.kernelagent.core.tree.TreeFile;
import io.kernelagent.core.tree.Workbench;
import io.vavr.collection.List;
import io.vavr.collection.Seq;
import io.vavr.control.Either;
import io.vavr.control.Option;

/**
 * Why a file is what it is after a series: the blame of the series.
 *
 * @param series the series
 * @param path the file
 * @param makers the patches that changed it or took it away, as indices into the series
 * @param deleter the patch that took it away, when it is gone
 * @param blame who wrote each line; none when the file is gone or its content is no text
 */
public record Why(Series series, TreePath path, Seq<Integer> makers, Option<Integer> deleter, Option<Blame> blame) {
    /**
     * The blame of one file.
     *
     * @param series a series that applies
     * @param base what the series touches, and the file itself
     * @param path the file, as it is called afterwards
     */
    public static Either<Problem, Why> of(Series series, Tree base, ApplyOptions options, TreePath path) {
        var chain = Chain.of(series).find(candidate -> candidate.paths().contains(path));
        var bench = Workbench.of(base, chain.map(Chain::paths).getOrElse(List.of(path)));
        chain.toList().flatMap(Chain::links).forEach(link -> bench.apply(
                        link.changes(), link.index(), options, Trace.remembering(link.index()))
                .getOrElseThrow(refusal -> new IllegalStateException("a series that does not apply: " + refusal)));
        var file = bench.tree().at(path);
        var deleter = bench.deleterOf(path).filter(patch -> file.isEmpty());
        return file.isEmpty() && deleter.isEmpty()
                ? Either.left(WhyProblems.noFile(path, series.touched()))
                : Either.right(new Why(
                        series,
                        path,
                        bench.makersOf(path),
                        deleter,
                        file.filter(Why::isText).flatMap(text -> bench.blameOf(path))));
    }

    private static boolean isText(TreeFile file) {
        return file.mode().isFile() && !BinarySection.isBinary(file.content());
    }

    /** The name of a patch of the series. */
    public String name(int patch) {
        return series.patches().get(patch).name();
    }

    /** Runs of neighbouring lines of one story, within a range of lines; left when the file has no such lines. */
    public Either<Problem, Seq<Stretch>> stretches(Option<LineRange> wanted) {
        var lines = blame.map(Blame::lines).getOrElse(List.empty());
        var range = wanted.getOrElse(() -> new LineRange(1, lines.length()));
        int last = range.start() + range.count() - 1;
        return range.start() < 1 || last > lines.length()
                ? Either.left(WhyProblems.noLine(path, range, lines.length()))
                : Either.right(Stretch.of(lines.subSequence(range.start() - 1, last), range.start()));
    }

    /** Where lines were taken away within or beside a range of lines. */
    public Seq<Blame.Cut> cuts(Option<LineRange> wanted) {
        var all = blame.map(Blame::cuts).getOrElse(List.empty());
        return wanted.map(range -> all.filter(
                        cut -> cut.before() >= range.start() && cut.before() <= range.start() + range.count()))
                .getOrElse(all);
    }
}
