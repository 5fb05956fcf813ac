package io.kernelagent.verb;

import io.kernelagent.core.kernel.PinnedBaseline;
import io.kernelagent.core.resolve.HostSeries;
import io.kernelagent.core.series.Dependencies;
import io.kernelagent.core.series.LikelyDependencies;
import io.kernelagent.core.series.Reorder;
import io.kernelagent.core.series.Series;
import io.kernelagent.core.tree.ApplyOptions;
import io.vavr.collection.List;
import io.vavr.collection.Seq;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.util.function.Function;

/** Says which patch of a series needs which, without writing anything. */
public final class SeriesGraph {
    private final SeriesEyes eyes;

    public SeriesGraph(SeriesEyes eyes) {
        this.eyes = eyes;
    }

    /** The graph; a series that does not apply to its source is refused, since nothing in it can be tried. */
    public Either<Stop, Report> run(Basis basis) {
        return basis.fold(tried -> proven(tried.subject()), read -> new SeriesReading(eyes.files(), eyes.workers())
                .read(read.seriesFile(), read.paths())
                .map(series -> likely(series, read.options())));
    }

    private Either<Stop, Report> proven(SeriesSubject subject) {
        return new SubjectRun(eyes).of(subject).flatMap(outcome -> outcome.whole()
                .flatMap(applied -> Dependencies.of(outcome.series(), outcome.base(), outcome.options())
                        .mapLeft(outcome::refused))
                .map(graph -> new Report(
                        graph,
                        Option.some(outcome.baseline()),
                        outcome.host().map(SeriesGraph::free).getOrElse(List.empty()),
                        List.empty())));
    }

    private static Report likely(Series series, ApplyOptions options) {
        var likely = LikelyDependencies.of(series, options);
        var unplaced =
                likely.unplaced().map(patch -> series.patches().get(patch).name());
        return new Report(likely.graph(), Option.none(), List.empty(), unplaced);
    }

    private static Seq<Neighbours> free(HostSeries host) {
        var includes = host.series().includes();
        return Reorder.freeNeighbours(host.stage(), includes)
                .map(at -> new Neighbours(
                        includes.get(at).name(), includes.get(at + 1).name()));
    }

    /** What the graph is made from. */
    public sealed interface Basis {
        <R> R fold(Function<Tried, R> tried, Function<Read, R> read);

        /** A series that is tried on its source. */
        record Tried(SeriesSubject subject) implements Basis {
            @Override
            public <R> R fold(Function<Tried, R> tried, Function<Read, R> read) {
                return tried.apply(this);
            }
        }

        /** Patches alone, without any source. */
        record Read(Option<String> seriesFile, Seq<String> paths, ApplyOptions options) implements Basis {
            @Override
            public <R> R fold(Function<Tried, R> tried, Function<Read, R> read) {
                return read.apply(this);
            }
        }
    }

    /**
     * The graph.
     *
     * @param baseline the source on which it was proven; none for a graph from the patches alone
     * @param free for a host: neighbouring includes that might as well change places
     * @param unplaced without a source: patches that contradict those before them, by name
     */
    public record Report(
            Dependencies graph, Option<PinnedBaseline> baseline, Seq<Neighbours> free, Seq<String> unplaced) {

        /** Whether each edge was tried on the source. */
        public boolean isVerified() {
            return baseline.isDefined();
        }
    }

    /** Two includes, one behind the other. */
    public record Neighbours(String first, String second) {}
}
