package io.kernelagent.verb;

import io.kernelagent.core.kernel.Baseline;
import io.kernelagent.core.kernel.PinnedBaseline;
import io.kernelagent.core.problem.Problem;
import io.kernelagent.core.series.Chain;
import io.kernelagent.core.series.ChainResult;
import io.kernelagent.core.series.Series;
import io.kernelagent.core.tree.Tree;
import io.kernelagent.port.PatchFiles;
import io.kernelagent.port.SourceTrees;
import io.kernelagent.port.Workers;
import io.vavr.collection.Seq;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.util.function.Function;

/** What check and apply have in common: read the series, read what it touches, apply it in memory. */
final class SeriesRun {
    private final PatchFiles files;
    private final SourceTrees sources;
    private final Workers workers;

    SeriesRun(PatchFiles files, SourceTrees sources, Workers workers) {
        this.files = files;
        this.sources = sources;
        this.workers = workers;
    }

    Either<Stop, Outcome> of(SeriesRequest request) {
        return of(request, baseline -> Option.none());
    }

    /** The same, unless something speaks against the baseline once it is known what it is. */
    Either<Stop, Outcome> of(SeriesRequest request, Function<PinnedBaseline, Option<Problem>> objection) {
        return new SeriesReading(files, workers).read(request).flatMap(series -> pinned(
                        Baseline.readings(request.baseline()))
                .flatMap(baseline -> objection
                        .apply(baseline)
                        .map(problem -> Either.<Stop, PinnedBaseline>left(Stop.refused(problem)))
                        .getOrElse(() -> Either.right(baseline)))
                .flatMap(baseline -> applied(series, baseline, request)));
    }

    /** The first reading that there is; when there is none, what is wrong with the likeliest. */
    private Either<Stop, PinnedBaseline> pinned(Seq<Baseline> readings) {
        var first = pin(readings.head());
        return readings.tail()
                .foldLeft(first, (sofar, reading) -> sofar.isRight() ? sofar : better(sofar, pin(reading)));
    }

    private static Either<Stop, PinnedBaseline> better(
            Either<Stop, PinnedBaseline> first, Either<Stop, PinnedBaseline> second) {
        return second.isRight() ? second : first;
    }

    private Either<Stop, PinnedBaseline> pin(Baseline baseline) {
        return Stop.answer(sources.pin(baseline));
    }

    private Either<Stop, Outcome> applied(Series series, PinnedBaseline baseline, SeriesRequest request) {
        return sources.read(baseline, series.needed())
                .<Stop>mapLeft(Stop.Failed::new)
                .map(base -> {
                    var results = workers.map(Chain.of(series), chain -> chain.apply(base, request.options()));
                    return new Outcome(series, baseline, base, results);
                });
    }

    /** The series, what it was applied to, and what each chain of files gave. */
    record Outcome(Series series, PinnedBaseline baseline, Tree base, Seq<ChainResult> results) {}
}
