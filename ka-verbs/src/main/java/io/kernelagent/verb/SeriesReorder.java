package io.kernelagent.verb;

import io.kernelagent.core.kernel.PinnedBaseline;
import io.kernelagent.core.resolve.HostSeries;
import io.kernelagent.core.series.Reorder;
import io.kernelagent.core.series.SeriesPart;
import io.kernelagent.core.series.Stage;
import io.kernelagent.core.series.WantedOrder;
import io.vavr.collection.Seq;
import io.vavr.control.Either;
import io.vavr.control.Option;

/** Says whether the includes of a host, or the patches of a series, give the same tree in another order. */
public final class SeriesReorder {
    private final SeriesEyes eyes;

    public SeriesReorder(SeriesEyes eyes) {
        this.eyes = eyes;
    }

    /**
     * Tries the other order.
     *
     * @param file the file that gives it, as the user typed it; without one it is the order in which the manifest lists
     *     the includes, which its {@code apply_order} overrules
     */
    public Either<Stop, Report> run(SeriesSubject subject, Option<String> file) {
        return new SubjectRun(eyes).of(subject).flatMap(outcome -> {
            var stage = new Stage(outcome.series(), outcome.base(), outcome.options());
            var parts = outcome.host()
                    .map(host -> host.series().includes())
                    .getOrElse(() -> SeriesPart.each(outcome.series()));
            return outcome.whole()
                    .flatMap(applied -> order(file, outcome.host(), parts))
                    .flatMap(order -> Reorder.of(stage, parts, order).mapLeft(outcome::refused))
                    .map(reorder -> new Report(reorder, outcome.baseline()));
        });
    }

    private Either<Stop, Seq<Integer>> order(Option<String> file, Option<HostSeries> host, Seq<SeriesPart> parts) {
        return file.map(name -> written(name, parts)).getOrElse(() -> host.flatMap(HostSeries::listedOrder)
                .toEither(() -> Stop.refused(WantedOrder.none())));
    }

    private Either<Stop, Seq<Integer>> written(String name, Seq<SeriesPart> parts) {
        return OneFile.at(
                        name,
                        eyes.files(),
                        "is a folder, not a file",
                        "name a file that lists the includes, one a line")
                .flatMap(file -> eyes.files().read(file).<Stop>mapLeft(Stop.Failed::new))
                .flatMap(text -> WantedOrder.parse(name, text, parts).<Stop>mapLeft(Stop.Refused::new));
    }

    /** What came of the other order, and the source on which it was tried. */
    public record Report(Reorder reorder, PinnedBaseline baseline) {}
}
