package io.kernelagent.verb;

import io.kernelagent.core.kernel.PinnedBaseline;
import io.kernelagent.core.problem.Finding;
import io.kernelagent.core.series.Application;
import io.kernelagent.core.series.PatchReport;
import io.kernelagent.core.series.Series;
import io.kernelagent.core.series.SeriesFailure;
import io.vavr.collection.List;
import io.vavr.collection.Seq;
import io.vavr.control.Either;
import io.vavr.control.Option;

/** Says whether a series applies to a source, patch by patch, without a checkout and without writing anything. */
public final class SeriesCheck {
    private final SubjectRun series;

    public SeriesCheck(SeriesEyes eyes) {
        this.series = new SubjectRun(eyes);
    }

    public Either<Stop, Report> run(SeriesSubject subject) {
        return series.of(subject).map(SeriesCheck::report);
    }

    private static Report report(SubjectRun.Outcome outcome) {
        var patches = Application.reports(outcome.series(), outcome.results());
        return new Report(
                outcome.series(),
                outcome.baseline(),
                patches,
                outcome.host().map(host -> host.staleAcknowledgements(patches)).getOrElse(List.empty()),
                Application.of(outcome.series(), outcome.results())
                        .swap()
                        .toOption()
                        .map(outcome::explained));
    }

    /**
     * How it went.
     *
     * @param series all patches
     * @param baseline what they were tried on
     * @param patches how each patch went, up to the first that fails
     * @param findings what is worth knowing about the series as a whole
     * @param failure the first patch that fails, and why
     */
    public record Report(
            Series series,
            PinnedBaseline baseline,
            Seq<PatchReport> patches,
            Seq<Finding> findings,
            Option<SeriesFailure> failure) {

        public boolean applies() {
            return failure.isEmpty();
        }
    }
}
