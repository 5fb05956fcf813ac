package io.kernelagent.core.resolve;

import io.kernelagent.core.fleet.HostManifest;
import io.kernelagent.core.fleet.HostName;
import io.kernelagent.core.kernel.Baseline;
import io.kernelagent.core.kernel.BaselineProblems;
import io.kernelagent.core.kernel.PinnedBaseline;
import io.kernelagent.core.plan.Inquiry;
import io.kernelagent.core.plan.Question;
import io.kernelagent.core.problem.Problem;
import io.kernelagent.core.site.Site;
import io.vavr.control.Either;
import io.vavr.control.Option;

/**
 * From a host's name to its series and the files that it touches. What can be wrong in the workspace is found out all
 * at once; the baseline is pinned before anything is read from it, and a baseline that is reached over the network is
 * asked for only when nothing else is wrong, so that a typing mistake never waits for a server.
 */
public final class HostSeriesInquiry {
    private final Wish wish;
    private final Site site;
    private final HostManifest manifest;

    private HostSeriesInquiry(Wish wish, Site site, HostManifest manifest) {
        this.wish = wish;
        this.site = site;
        this.manifest = manifest;
    }

    /** The whole series of a host on its own baseline, or everything that is wrong. */
    public static Inquiry<HostSeries> of(HostName host) {
        return of(new Wish(host, Option.none(), PromoteRequest.Part.WHOLE));
    }

    static Inquiry<HostSeries> of(Wish wish) {
        return WorkspaceInquiry.site().then(site -> WorkspaceInquiry.manifest(site, wish.host())
                .then(manifest -> new HostSeriesInquiry(wish, site, manifest).inquiry()));
    }

    private Inquiry<HostSeries> inquiry() {
        return WorkspaceInquiry.patches(site)
                .then(listing -> SeriesInquiry.of(site, manifest, listing))
                .then(series -> pinned(PartialSeries.of(series, wish.part())));
    }

    private Inquiry<HostSeries> pinned(Found<ResolvedSeries> series) {
        return !series.isWhole() && Baseline.namesUrl(source().tree())
                ? Inquiry.refused(series.problems())
                : Inquiry.ask(
                        new Question.Pin(source()), pin -> withFiles(series, pin.flatMap(HostSeriesInquiry::still)));
    }

    /** I7: what a host starts from is a tag or a commit. */
    static Either<Problem, PinnedBaseline> still(PinnedBaseline pinned) {
        return BaselineProblems.moving(pinned).toEither(pinned).swap();
    }

    private Inquiry<HostSeries> withFiles(Found<ResolvedSeries> series, Either<Problem, PinnedBaseline> pin) {
        var problems = series.problems().appendAll(pin.swap().toList().map(this::whereTheManifestNamesIt));
        return problems.isEmpty() ? withFiles(series.value(), pin.get()) : Inquiry.refused(problems);
    }

    private Inquiry<HostSeries> withFiles(ResolvedSeries series, PinnedBaseline pinned) {
        var needed = series.series().needed();
        return Inquiry.ask(
                new Question.FilesOf(pinned, needed),
                base -> Inquiry.done(new HostSeries(site, manifest, series, named(pinned), base)));
    }

    private Problem whereTheManifestNamesIt(Problem found) {
        return wish.readFrom().isDefined() ? found : manifest.baseline().shown(found);
    }

    /** Where the baseline is read; without a ref of its own it is the manifest's. */
    private Baseline source() {
        var wanted = manifest.baseline().value();
        return wish.readFrom()
                .map(place -> place.ref().isEmpty() ? new Baseline(place.tree(), wanted.ref(), place.digest()) : place)
                .getOrElse(wanted);
    }

    private PinnedBaseline named(PinnedBaseline pinned) {
        return new PinnedBaseline(manifest.baseline().value(), pinned.resolved());
    }

    /**
     * Whose series.
     *
     * @param readFrom where the baseline is read instead of where the manifest says
     * @param part how much of the series
     */
    record Wish(HostName host, Option<Baseline> readFrom, PromoteRequest.Part part) {}
}
