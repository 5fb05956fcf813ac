package io.kernelagent.verb;

import io.kernelagent.core.kernel.PinnedBaseline;
import io.kernelagent.core.series.Application;
import io.kernelagent.core.series.PatchReport;
import io.kernelagent.core.series.Series;
import io.kernelagent.core.series.SeriesFailure;
import io.kernelagent.port.PatchFiles;
import io.kernelagent.port.SourceTrees;
import io.kernelagent.port.Workers;
import io.vavr.collection.Seq;
import io.vavr.control.Either;
import io.vavr.control.Option;

/** Says whether a series applies to a source, patch by patch, without a checkout and without writing anything. */
public final class SeriesCheck {
    private final SeriesRun series;

    public SeriesCheck(PatchFiles files, SourceTrees sources, Workers workers) {
        this.series = new SeriesRun(files, sources, workers);
    }

    public Either<Stop, Report> run(SeriesRequest request) {
        return series.of(request)
                .map(outcome -> new Report(
                        outcome.series(),
                        outcome.baseline(),
                        Application.reports(outcome.series(), outcome.results()),
                        Application.of(outcome.series(), outcome.results())
                                .fold(Option::some, applied -> Option.none())));
    }

    /**
     * How it went.
     *
     * @param series all patches
     * @param baseline what they were tried on
     * @param patches how each patch went, up to the first that fails
     * @param failure the first patch that fails, and why
     */
    public record Report(
            Series series, PinnedBaseline baseline, Seq<PatchReport> patches, Option<SeriesFailure> failure) {

        public boolean applies() {
            return failure.isEmpty();
        }
    }
}
