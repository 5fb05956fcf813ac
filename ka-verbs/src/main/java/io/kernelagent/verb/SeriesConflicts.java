package io.kernelagent.verb;

import io.kernelagent.core.fleet.HostName;
import io.kernelagent.core.resolve.CampaignConflict;
import io.kernelagent.core.resolve.HostSeries;
import io.kernelagent.core.series.Application;
import io.kernelagent.core.series.SeriesFailure;
import io.vavr.collection.Seq;
import io.vavr.control.Either;
import io.vavr.control.Option;

/** Lists the includes of a host that meet: campaigns that change the same lines, or whose order matters. */
public final class SeriesConflicts {
    private final SubjectRun series;

    public SeriesConflicts(SeriesEyes eyes) {
        this.series = new SubjectRun(eyes);
    }

    public Either<Stop, Report> run(HostName name) {
        return series.of(new SeriesSubject.OfHost(name)).map(outcome -> {
            var host = outcome.host().get();
            return new Report(
                    host,
                    CampaignConflict.of(host),
                    Application.of(outcome.series(), outcome.results())
                            .swap()
                            .toOption()
                            .map(outcome::explained));
        });
    }

    /**
     * What was found.
     *
     * @param host whose series it is
     * @param conflicts the includes that meet
     * @param failure the first patch that does not apply; then the conflicts are those to blame for it
     */
    public record Report(HostSeries host, Seq<CampaignConflict> conflicts, Option<SeriesFailure> failure) {
        /** Whether nobody changes the lines of another. */
        public boolean isPeaceful() {
            return failure.isEmpty() && !conflicts.exists(CampaignConflict::isOfSameLines);
        }
    }
}
