package io.kernelagent.verb;

import io.kernelagent.core.kernel.PinnedBaseline;
import io.kernelagent.core.resolve.HostSeries;
import io.kernelagent.core.series.Dependencies;
import io.kernelagent.core.series.Reorder;
import io.vavr.collection.List;
import io.vavr.collection.Seq;
import io.vavr.control.Either;

/** Says which patch of a series needs which, without writing anything. */
public final class SeriesGraph {
    private final SubjectRun series;

    public SeriesGraph(SeriesEyes eyes) {
        this.series = new SubjectRun(eyes);
    }

    /** The graph; a series that does not apply is refused, since nothing in it can be tried. */
    public Either<Stop, Report> run(SeriesSubject subject) {
        return series.of(subject).flatMap(outcome -> outcome.whole()
                .flatMap(applied -> Dependencies.of(outcome.series(), outcome.base(), outcome.options())
                        .mapLeft(outcome::refused))
                .map(graph -> new Report(
                        graph,
                        outcome.baseline(),
                        outcome.host().map(SeriesGraph::free).getOrElse(List.empty()))));
    }

    private static Seq<Neighbours> free(HostSeries host) {
        var includes = host.series().includes();
        return Reorder.freeNeighbours(host.stage(), includes)
                .map(at -> new Neighbours(
                        includes.get(at).name(), includes.get(at + 1).name()));
    }

    /**
     * The graph.
     *
     * @param baseline the source on which it was proven
     * @param free for a host: neighbouring includes that might as well change places
     */
    public record Report(Dependencies graph, PinnedBaseline baseline, Seq<Neighbours> free) {}

    /** Two includes, one behind the other. */
    public record Neighbours(String first, String second) {}
}
