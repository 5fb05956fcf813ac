package io.kernelagent.verb;

import io.kernelagent.core.kernel.PinnedBaseline;
import io.kernelagent.core.series.Dependencies;
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
                .map(graph -> new Report(graph, outcome.baseline())));
    }

    /** The graph and the source on which it was proven. */
    public record Report(Dependencies graph, PinnedBaseline baseline) {}
}
