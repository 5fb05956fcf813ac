package io.kernelagent.verb;

import io.kernelagent.core.fleet.HostName;
import io.kernelagent.core.kernel.Baseline;
import io.kernelagent.core.kernel.PinnedBaseline;
import io.kernelagent.core.resolve.HostOnRadar;
import io.kernelagent.core.resolve.Retirement;
import io.kernelagent.core.series.Series;
import io.kernelagent.core.series.SeriesFailure;
import io.kernelagent.core.series.radar.Ahead;
import io.kernelagent.core.series.radar.Before;
import io.kernelagent.core.series.radar.Fate;
import io.kernelagent.core.series.radar.Horizon;
import io.kernelagent.core.series.radar.Radar;
import io.kernelagent.core.text.Bytes;
import io.kernelagent.core.tree.ApplyOptions;
import io.kernelagent.port.PatchFiles;
import io.kernelagent.port.SourceTrees;
import io.kernelagent.port.Workers;
import io.vavr.collection.List;
import io.vavr.collection.Seq;
import io.vavr.control.Either;
import io.vavr.control.Option;

/** Says how a series fares on other baselines, such as the next tag. Nothing is written. */
public final class SeriesRadar {
    private final PatchFiles files;
    private final Workers workers;
    private final Observation named;
    private final Observation managed;

    /**
     * The radar.
     *
     * @param files patches as the command line names them
     * @param sources sources as the command line names them
     * @param eyes the workspace, from which the trees of a manifest count
     */
    public SeriesRadar(PatchFiles files, SourceTrees sources, Eyes eyes, Workers workers) {
        this.files = files;
        this.workers = workers;
        this.named = new Observation(eyes.patches(), sources);
        this.managed = new Observation(eyes.patches(), eyes.sources());
    }

    /** How each patch fares on each baseline; a series that fails on its own baseline is refused. */
    public Either<Stop, Report> run(Request request) {
        return subject(request).flatMap(subject -> (subject.host().isDefined() ? managed : named)
                .observe(Horizon.of(subject.series(), subject.home(), request.onto()))
                .flatMap(horizon -> looked(subject, horizon)));
    }

    /** With a baseline of their own, patches are meant. */
    private Either<Stop, Subject> subject(Request request) {
        return request.baseline().isDefined()
                ? patches(request)
                : new HostWord(files).among(request.paths()).flatMap(host -> host.map(this::ofHost)
                        .getOrElse(() -> patches(request)));
    }

    private Either<Stop, Subject> ofHost(HostName host) {
        return managed.observe(HostOnRadar.of(host))
                .map(found -> new Subject(
                        found.series().series(),
                        Option.some(List.of(found.manifest().baseline().value())),
                        found.manifest().policy().options(),
                        Option.some(found)));
    }

    private Either<Stop, Subject> patches(Request request) {
        return new SeriesReading(files, workers)
                .read(request.seriesFile(), request.paths())
                .map(read -> new Subject(
                        read, request.baseline().map(Baseline::readings), request.options(), Option.none()));
    }

    private Either<Stop, Report> looked(Subject subject, Horizon horizon) {
        return before(subject, horizon)
                .map(before -> new Report(
                        subject.series(),
                        horizon.home().map(Ahead.Home::baseline),
                        workers.map(horizon.ahead(), ahead -> view(subject, before, ahead))));
    }

    private static Either<Stop, Option<Before>> before(Subject subject, Horizon horizon) {
        return horizon.home()
                .map(home -> Before.of(subject.series(), home.files(), subject.options())
                        .map(Option::some)
                        .mapLeft(SeriesFailure::toProblem)
                        .mapLeft(Stop::refused))
                .getOrElse(() -> Either.right(Option.none()));
    }

    private static View view(Subject subject, Option<Before> before, Ahead ahead) {
        var radar = Radar.of(subject.series(), ahead.files(), before, ahead.whereabouts(), subject.options());
        var retired = radar.contained().map(Fate::patch);
        return new View(
                ahead.baseline(),
                radar,
                subject.host().flatMap(host -> Retirement.diff(host, retired, reason(ahead.baseline()))));
    }

    private static String reason(PinnedBaseline baseline) {
        var named = baseline.baseline();
        return "contained in " + (named.ref().isEmpty() ? named.tree() : named.ref());
    }

    /** Whose series, for which baseline, how strictly. */
    private record Subject(Series series, Option<Seq<Baseline>> home, ApplyOptions options, Option<HostOnRadar> host) {}

    /**
     * What to look at.
     *
     * @param paths patches and series directories in order, or the name of one host
     * @param baseline the baseline for which the patches were made, if the user named it
     * @param seriesFile the file that gives the order
     * @param onto the other baselines as the user typed them
     * @param options how much a hunk may differ
     */
    public record Request(
            Seq<String> paths,
            Option<String> baseline,
            Option<String> seriesFile,
            Seq<String> onto,
            ApplyOptions options) {}

    /**
     * How the series fares.
     *
     * @param series all patches
     * @param home the series' own baseline, if it is known
     * @param views what was seen on each of the other baselines
     */
    public record Report(Series series, Option<PinnedBaseline> home, Seq<View> views) {
        public boolean isFine() {
            return views.forAll(view -> view.radar().isFine());
        }
    }

    /**
     * What was seen on one baseline.
     *
     * @param edit the edit of the host's manifest, as a diff, that retires the contained patches
     */
    public record View(PinnedBaseline baseline, Radar radar, Option<Bytes> edit) {}
}
