package io.kernelagent.verb;

import io.kernelagent.core.kernel.PinnedBaseline;
import io.kernelagent.core.plan.Plan;
import io.kernelagent.core.problem.Fault;
import io.kernelagent.core.problem.Problem;
import io.kernelagent.core.series.Application;
import io.kernelagent.core.series.Refresh;
import io.kernelagent.core.series.RefreshFolder;
import io.kernelagent.core.series.RefreshStep;
import io.kernelagent.core.series.SeriesFailure;
import io.kernelagent.core.series.SeriesOrder;
import io.kernelagent.core.text.Bytes;
import io.kernelagent.core.text.GivenFile;
import io.kernelagent.core.tree.Tree;
import io.kernelagent.port.Exports;
import io.kernelagent.port.PatchFiles;
import io.kernelagent.port.SourceTrees;
import io.kernelagent.port.Workers;
import io.kernelagent.port.Workspace;
import io.vavr.collection.LinkedHashMap;
import io.vavr.collection.List;
import io.vavr.collection.Map;
import io.vavr.collection.Seq;
import io.vavr.control.Either;
import io.vavr.control.Option;

/**
 * Writes the patches of a series anew so that each fits the source where it says it does.
 *
 * <p>Each patch file is written whole or not at all, and refreshing is idempotent, so an interrupted run is simply run
 * again; the files may lie outside of any workspace, and nothing is written to a journal.
 */
public final class SeriesRefresh {
    private final SeriesRun series;
    private final PatchFiles files;
    private final Exports exports;

    public SeriesRefresh(PatchFiles files, SourceTrees sources, Workers workers, Exports exports) {
        this.series = new SeriesRun(files, sources, workers);
        this.files = files;
        this.exports = exports;
    }

    /** What was refreshed; a series that fails anywhere is refused and nothing is written. */
    public Either<Stop, Report> run(Request request) {
        return series.of(request.series())
                .flatMap(outcome -> refreshed(outcome, request).flatMap(refresh -> planned(outcome, refresh, request)))
                .flatMap(report -> request.isPlanOnly() ? Either.right(report) : performed(report));
    }

    private static Either<Stop, Refresh> refreshed(SeriesRun.Outcome outcome, Request request) {
        return Application.of(outcome.series(), outcome.results())
                .flatMap(applied -> Refresh.of(
                        outcome.series(), outcome.base(), request.series().options()))
                .mapLeft(SeriesFailure::toProblem)
                .mapLeft(Stop::refused);
    }

    private Either<Stop, Report> planned(SeriesRun.Outcome outcome, Refresh refresh, Request request) {
        return request.folder()
                .map(folder -> folderFor(folder, refresh, request.series()).map(tree -> {
                    var step = new RefreshStep.Write(
                            folder, tree.paths(), refresh.changed().length());
                    return new Report(refresh, outcome.baseline(), tree, plan(outcome, List.of(step)));
                }))
                .getOrElse(() -> {
                    var steps = refresh.changed().map(RefreshStep::replacing);
                    return Either.right(new Report(refresh, outcome.baseline(), Tree.EMPTY, plan(outcome, steps)));
                });
    }

    private static Plan<RefreshStep> plan(SeriesRun.Outcome outcome, Seq<? extends RefreshStep> steps) {
        return new Plan<>("series refresh", outcome.baseline().baseline().tree(), List.ofAll(steps));
    }

    private Either<Stop, Tree> folderFor(String folder, Refresh refresh, SeriesRequest request) {
        return EmptyFolder.at(folder, files)
                .flatMap(empty -> orderFiles(request))
                .flatMap(others ->
                        RefreshFolder.of(request.paths(), refresh, others).mapLeft(Stop.Refused::new));
    }

    /** The file that gives the order goes along, or the new folder would have another order. */
    private Either<Stop, Map<String, Bytes>> orderFiles(SeriesRequest request) {
        return request.seriesFile()
                .map(file -> contents(List.of(GivenFile.named(file)))
                        .map(found -> found.mapKeys(name -> SeriesOrder.FILE.toString())))
                .getOrElse(() -> ownOrderFiles(request.paths()).flatMap(this::contents));
    }

    private Either<Stop, Seq<GivenFile>> ownOrderFiles(Seq<String> paths) {
        return paths.foldLeft(
                Either.right(List.empty()),
                (sofar, path) -> sofar.flatMap(known -> files.find(path)
                        .<Stop>mapLeft(Stop.Failed::new)
                        .map(found -> known.appendAll(found.getOrElse(List.empty())
                                .filter(file -> file.below().contains(SeriesOrder.FILE))))));
    }

    private Either<Stop, Map<String, Bytes>> contents(Seq<GivenFile> wanted) {
        return wanted.foldLeft(
                Either.right(LinkedHashMap.empty()),
                (sofar, file) -> sofar.flatMap(known -> files.read(file)
                        .<Stop>mapLeft(Stop.Failed::new)
                        .map(text -> known.put(file.toString(), text))));
    }

    private Either<Stop, Report> performed(Report report) {
        return report.plan()
                .steps()
                .foldLeft(
                        Either.right(report),
                        (sofar, step) -> sofar.flatMap(done -> step.fold(
                                        replace -> Stop.answer(replace(replace, report.refresh())),
                                        write -> Stop.answer(exports.write(write.folder(), report.folder())))
                                .map(written -> done)));
    }

    private Either<Fault, Either<Problem, Workspace.Done>> replace(RefreshStep.Replace step, Refresh refresh) {
        var patch = refresh.patches().get(step.index());
        return files.replace(step.file(), patch.before(), patch.after());
    }

    /**
     * What to refresh, and where the result goes.
     *
     * @param folder the new folder for the whole series; none when the patch files themselves are to be rewritten
     * @param isPlanOnly whether to stop before anything is written
     */
    public record Request(SeriesRequest series, Option<String> folder, boolean isPlanOnly) {}

    /**
     * What was refreshed.
     *
     * @param refresh the patches as they were and as they are
     * @param baseline the source they fit now
     * @param folder what the new folder holds; nothing when the patch files themselves are rewritten
     * @param plan what was done, or would be
     */
    public record Report(Refresh refresh, PinnedBaseline baseline, Tree folder, Plan<RefreshStep> plan) {}
}
