package io.kernelagent.verb;

import io.kernelagent.core.kernel.PinnedBaseline;
import io.kernelagent.core.patch.LineRange;
import io.kernelagent.core.series.Stretch;
import io.kernelagent.core.series.Why;
import io.kernelagent.core.series.WhyProblems;
import io.kernelagent.core.text.Bytes;
import io.kernelagent.core.text.TreePath;
import io.kernelagent.core.tree.Blame;
import io.kernelagent.core.tree.Tree;
import io.vavr.collection.List;
import io.vavr.collection.Seq;
import io.vavr.control.Either;
import io.vavr.control.Option;

/** Says which patch owns a line of the patched tree: a blame of the series. Nothing is written. */
public final class SeriesWhy {
    private final SeriesEyes eyes;
    private final SubjectRun series;

    public SeriesWhy(SeriesEyes eyes) {
        this.eyes = eyes;
        this.series = new SubjectRun(eyes);
    }

    /**
     * Who wrote the lines.
     *
     * @param subject a series that applies
     * @param file the file, as it is called after the series
     * @param lines which lines of it, counted as the patched file does; none for all
     */
    public Either<Stop, Report> run(SeriesSubject subject, String file, Option<LineRange> lines) {
        return TreePath.parse(Bytes.utf8(file))
                .mapLeft(why -> Stop.refused(WhyProblems.noPath(file, why)))
                .flatMap(path -> of(subject, path, lines));
    }

    private Either<Stop, Report> of(SeriesSubject subject, TreePath path, Option<LineRange> lines) {
        return series.of(subject).flatMap(outcome -> outcome.whole()
                .flatMap(applied -> baseWith(path, outcome))
                .flatMap(base ->
                        Why.of(outcome.series(), base, outcome.options(), path).mapLeft(Stop::refused))
                .flatMap(why -> why.stretches(lines)
                        .mapLeft(Stop::refused)
                        .map(stretches -> new Report(why, outcome.baseline(), lines, stretches, why.cuts(lines)))));
    }

    /** What the series touches, and the file, which may be none of that. */
    private Either<Stop, Tree> baseWith(TreePath path, SubjectRun.Outcome outcome) {
        var sources = outcome.host().isDefined() ? eyes.workspace().sources() : eyes.sources();
        return outcome.base().knows(path)
                ? Either.right(outcome.base())
                : sources.read(outcome.baseline(), List.of(path))
                        .<Stop>mapLeft(Stop.Failed::new)
                        .map(outcome.base()::overlaid);
    }

    /**
     * Who wrote the lines.
     *
     * @param why the story of the whole file
     * @param baseline the source of the series
     * @param asked the lines that were asked about, none for all
     * @param stretches runs of lines of one story
     * @param cuts where lines were taken away within or beside them
     */
    public record Report(
            Why why, PinnedBaseline baseline, Option<LineRange> asked, Seq<Stretch> stretches, Seq<Blame.Cut> cuts) {}
}
