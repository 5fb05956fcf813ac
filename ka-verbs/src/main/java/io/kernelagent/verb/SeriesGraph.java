package io.kernelagent.verb;

import io.kernelagent.core.kernel.PinnedBaseline;
import io.kernelagent.core.series.Application;
import io.kernelagent.core.series.Dependencies;
import io.kernelagent.core.series.SeriesFailure;
import io.kernelagent.port.PatchFiles;
import io.kernelagent.port.SourceTrees;
import io.kernelagent.port.Workers;
import io.vavr.collection.List;
import io.vavr.control.Either;

/** Says which patch of a series needs which, without writing anything. */
public final class SeriesGraph {
    private final SeriesRun series;

    public SeriesGraph(PatchFiles files, SourceTrees sources, Workers workers) {
        this.series = new SeriesRun(files, sources, workers);
    }

    /** The graph; a series that does not apply is refused, since nothing in it can be tried. */
    public Either<Stop, Report> run(SeriesRequest request) {
        return series.of(request).flatMap(outcome -> Application.of(outcome.series(), outcome.results())
                .flatMap(applied -> Dependencies.of(outcome.series(), outcome.base(), request.options()))
                .map(graph -> new Report(graph, outcome.baseline()))
                .mapLeft(SeriesGraph::refused));
    }

    private static Stop refused(SeriesFailure failure) {
        return new Stop.Refused(List.of(failure.toProblem()));
    }

    /** The graph and the source on which it was proven. */
    public record Report(Dependencies graph, PinnedBaseline baseline) {}
}
