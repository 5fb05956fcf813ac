package io.kernelagent.verb;

import io.kernelagent.core.kernel.PinnedBaseline;
import io.kernelagent.core.series.Application;
import io.kernelagent.core.series.Applied;
import io.kernelagent.core.series.Chain;
import io.kernelagent.core.series.Cumulative;
import io.kernelagent.core.series.PatchChoice;
import io.kernelagent.core.series.Yank;
import io.kernelagent.core.text.Bytes;
import io.kernelagent.core.text.TreePath;
import io.kernelagent.core.tree.Tree;
import io.kernelagent.core.tree.TreeDigest;
import io.kernelagent.port.Workers;
import io.vavr.collection.Seq;
import io.vavr.control.Either;

/** Says what falls when patches are taken out of a series, and what is left then. Nothing is written. */
public final class SeriesYank {
    private final SubjectRun series;
    private final Workers workers;

    public SeriesYank(SeriesEyes eyes) {
        this.series = new SubjectRun(eyes);
        this.workers = eyes.workers();
    }

    /**
     * What would happen.
     *
     * @param subject the whole series
     * @param yanked the patches to take out, as people call them
     */
    public Either<Stop, Report> run(SeriesSubject subject, Seq<String> yanked) {
        return series.of(subject).flatMap(outcome -> outcome.whole()
                .flatMap(applied -> PatchChoice.of(outcome.series(), yanked).<Stop>mapLeft(Stop.Refused::new))
                .flatMap(gone -> Yank.of(outcome.series(), outcome.base(), gone, outcome.options())
                        .mapLeft(outcome::refused))
                .map(yank -> report(yank, outcome)));
    }

    private Report report(Yank yank, SubjectRun.Outcome outcome) {
        var rest = yank.rest();
        var base = outcome.base();
        var results = workers.map(Chain.of(rest), chain -> chain.apply(base, outcome.options()));
        var applied = Application.of(rest, results)
                .getOrElseThrow(failure -> new IllegalStateException("what a yank leaves does not apply: " + failure));
        return new Report(yank, outcome.baseline(), base, applied);
    }

    /**
     * What would happen.
     *
     * @param yank what falls and what moves
     * @param baseline the source it was tried on
     * @param base the touched paths of the source
     * @param applied what the rest makes of them
     */
    public record Report(Yank yank, PinnedBaseline baseline, Tree base, Applied applied) {
        /** The net diff of what is left. */
        public Bytes cumulative() {
            return Cumulative.of(base, applied).text();
        }

        /** The files that the net diff of what is left changes, by bytes of their path. */
        public Seq<TreePath> changed() {
            return applied.result().paths().reject(path -> base.at(path)
                    .equals(applied.result().at(path)));
        }

        /** The digest of what is left, over the paths that the rest touches. */
        public String treeDigest() {
            return TreeDigest.of(applied.result()).toString();
        }
    }
}
