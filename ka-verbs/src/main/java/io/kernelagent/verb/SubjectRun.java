package io.kernelagent.verb;

import io.kernelagent.core.fleet.HostName;
import io.kernelagent.core.kernel.PinnedBaseline;
import io.kernelagent.core.resolve.HostSeries;
import io.kernelagent.core.resolve.HostSeriesInquiry;
import io.kernelagent.core.series.Application;
import io.kernelagent.core.series.Applied;
import io.kernelagent.core.series.Chain;
import io.kernelagent.core.series.ChainResult;
import io.kernelagent.core.series.Series;
import io.kernelagent.core.series.SeriesFailure;
import io.kernelagent.core.tree.ApplyOptions;
import io.kernelagent.core.tree.Tree;
import io.vavr.collection.Seq;
import io.vavr.control.Either;
import io.vavr.control.Option;

/** The series that somebody means, applied once in memory: where every verb that thinks about a series begins. */
final class SubjectRun {
    private final SeriesEyes eyes;

    SubjectRun(SeriesEyes eyes) {
        this.eyes = eyes;
    }

    Either<Stop, Outcome> of(SeriesSubject subject) {
        return subject.fold(named -> of(named.request()), host -> of(host.host()));
    }

    private Either<Stop, Outcome> of(SeriesRequest request) {
        return new SeriesRun(eyes.files(), eyes.sources(), eyes.workers())
                .of(request)
                .map(run -> new Outcome(
                        run.series(), run.baseline(), run.base(), request.options(), run.results(), Option.none()));
    }

    private Either<Stop, Outcome> of(HostName name) {
        var workspace = eyes.workspace();
        return new Observation(workspace.patches(), workspace.sources())
                .observe(HostSeriesInquiry.of(name))
                .map(this::applied);
    }

    private Outcome applied(HostSeries host) {
        var series = host.series().series();
        var results = eyes.workers().map(Chain.of(series), chain -> chain.apply(host.base(), host.options()));
        return new Outcome(series, host.baseline(), host.base(), host.options(), results, Option.some(host));
    }

    /**
     * A series and how its chains went.
     *
     * @param host whose series it is, when it is a host's
     */
    record Outcome(
            Series series,
            PinnedBaseline baseline,
            Tree base,
            ApplyOptions options,
            Seq<ChainResult> results,
            Option<HostSeries> host) {

        /** The series applied whole; refused when a patch fails, for then nothing further can be tried. */
        Either<Stop, Applied> whole() {
            return Application.of(series, results).mapLeft(this::refused);
        }

        Stop refused(SeriesFailure failure) {
            return Stop.refused(explained(failure).toProblem());
        }

        SeriesFailure explained(SeriesFailure failure) {
            return host.map(known -> known.explained(failure)).getOrElse(failure);
        }
    }
}
