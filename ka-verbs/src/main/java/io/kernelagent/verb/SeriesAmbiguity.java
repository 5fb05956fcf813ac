package io.kernelagent.verb;

import io.kernelagent.core.kernel.PinnedBaseline;
import io.kernelagent.core.problem.Finding;
import io.kernelagent.core.series.Ambiguity;
import io.kernelagent.core.series.Application;
import io.kernelagent.core.series.SeriesFailure;
import io.kernelagent.core.tree.Refusal;
import io.vavr.collection.List;
import io.vavr.collection.Seq;
import io.vavr.control.Either;
import io.vavr.control.Option;

/** Lists the hunks of a series that fit in several places, with the place that was taken and why. */
public final class SeriesAmbiguity {
    private final SubjectRun series;

    public SeriesAmbiguity(SeriesEyes eyes) {
        this.series = new SubjectRun(eyes);
    }

    public Either<Stop, Report> run(SeriesSubject subject) {
        return series.of(subject).map(SeriesAmbiguity::report);
    }

    private static Report report(SubjectRun.Outcome outcome) {
        var applied = Application.of(outcome.series(), outcome.results());
        var patches = Application.reports(outcome.series(), outcome.results());
        return new Report(
                outcome.series()
                        .patches()
                        .map(named -> named.patch().hunkCount())
                        .sum()
                        .intValue(),
                outcome.baseline(),
                Ambiguity.of(outcome.results()),
                outcome.host().map(host -> host.staleAcknowledgements(patches)).getOrElse(List.empty()),
                applied.swap().toOption().filter(failure -> failure.reason() != Refusal.Reason.AMBIGUOUS));
    }

    /**
     * What was found.
     *
     * @param hunks how many hunks the series has
     * @param baseline what it was tried on
     * @param ambiguities the hunks that fit in several places, in the order of the series
     * @param findings acknowledgements that decide nothing
     * @param failure a patch that fails for another reason: behind it, in its files, nothing could be tried
     */
    public record Report(
            int hunks,
            PinnedBaseline baseline,
            Seq<Ambiguity> ambiguities,
            Seq<Finding> findings,
            Option<SeriesFailure> failure) {

        /** Whether every hunk has a place, whether or not it is the only one. */
        public boolean isSettled() {
            return failure.isEmpty() && !ambiguities.exists(Ambiguity::isTie);
        }
    }
}
