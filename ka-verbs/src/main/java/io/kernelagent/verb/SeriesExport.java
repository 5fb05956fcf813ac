package io.kernelagent.verb;

import io.kernelagent.core.fleet.HostName;
import io.kernelagent.core.resolve.HostOnRadar;
import io.kernelagent.core.series.ExportPlan;
import io.kernelagent.core.series.Series;
import io.kernelagent.core.series.SeriesForm;
import io.kernelagent.core.tree.ExportProblems;
import io.kernelagent.port.Exports;
import io.kernelagent.port.PatchFiles;
import io.kernelagent.port.Workers;
import io.vavr.collection.Seq;
import io.vavr.control.Either;
import io.vavr.control.Option;

/**
 * Writes a series in a form that other tools read. Only what is absent is written: a run that was interrupted is told
 * of what is there already, and nothing needs a journal.
 */
public final class SeriesExport {
    private final PatchFiles files;
    private final Workers workers;
    private final Eyes eyes;
    private final Exports exports;

    /**
     * The export.
     *
     * @param files patches as the command line names them
     * @param eyes the workspace, for the series of a host
     */
    public SeriesExport(PatchFiles files, Workers workers, Eyes eyes, Exports exports) {
        this.files = files;
        this.workers = workers;
        this.eyes = eyes;
        this.exports = exports;
    }

    /** What was written, or would be. */
    public Either<Stop, ExportPlan> run(Request request) {
        return series(request)
                .flatMap(series ->
                        ExportPlan.of(series, request.form(), request.to()).<Stop>mapLeft(Stop.Refused::new))
                .flatMap(this::withRoom)
                .flatMap(plan -> request.isPlanOnly() ? Either.right(plan) : written(plan));
    }

    /** With a file that gives the order, patches are meant. */
    private Either<Stop, Series> series(Request request) {
        return request.seriesFile().isDefined()
                ? named(request)
                : new HostWord(files).among(request.paths()).flatMap(host -> host.map(this::ofHost)
                        .getOrElse(() -> named(request)));
    }

    private Either<Stop, Series> named(Request request) {
        return new SeriesReading(files, workers).read(request.seriesFile(), request.paths());
    }

    /** Neither its baseline nor anything else of it is asked: only which patches it takes, and in which order. */
    private Either<Stop, Series> ofHost(HostName host) {
        return new Observation(eyes.patches(), eyes.sources())
                .observe(HostOnRadar.of(host))
                .map(found -> found.series().series());
    }

    private Either<Stop, ExportPlan> withRoom(ExportPlan plan) {
        return plan.form().isFile()
                ? absent(plan)
                : EmptyFolder.at(plan.to(), files).map(folder -> plan);
    }

    private Either<Stop, ExportPlan> absent(ExportPlan plan) {
        return files.find(plan.to())
                .<Stop>mapLeft(Stop.Failed::new)
                .flatMap(found -> found.isEmpty()
                        ? Either.right(plan)
                        : Either.left(Stop.refused(ExportProblems.exists(plan.to()))));
    }

    private Either<Stop, ExportPlan> written(ExportPlan plan) {
        var answer = plan.form().isFile()
                ? exports.create(plan.to(), SeriesForm.text(plan.items()))
                : exports.write(plan.to(), plan.form().tree(plan.items()));
        return answer.<Stop>mapLeft(Stop.Failed::new)
                .flatMap(done -> done.<ExportPlan>map(written -> plan).mapLeft(Stop::refused));
    }

    /**
     * What is wanted.
     *
     * @param seriesFile the file that gives the order; then there is exactly one path, the folder its entries lie in
     * @param paths patches, series directories, mailboxes and ranges of commits, in order; or the name of one host
     * @param to where it goes
     * @param isPlanOnly whether to stop before anything is written
     */
    public record Request(
            Option<String> seriesFile, Seq<String> paths, SeriesForm form, String to, boolean isPlanOnly) {}
}
