package io.kernelagent.verb;

import io.kernelagent.core.kernel.BaselineProblems;
import io.kernelagent.core.kernel.PinnedBaseline;
import io.kernelagent.core.plan.Plan;
import io.kernelagent.core.problem.Problem;
import io.kernelagent.core.series.Application;
import io.kernelagent.core.series.Applied;
import io.kernelagent.core.series.ResultStep;
import io.kernelagent.core.series.SeriesFailure;
import io.kernelagent.core.series.SeriesResult;
import io.kernelagent.core.text.Digest;
import io.kernelagent.core.tree.TreeDigest;
import io.kernelagent.port.Exports;
import io.kernelagent.port.GitTrees;
import io.kernelagent.port.PatchFiles;
import io.kernelagent.port.SourceTrees;
import io.kernelagent.port.Workers;
import io.vavr.collection.List;
import io.vavr.collection.Seq;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.util.function.Function;

/**
 * Applies a series to a source without a checkout, and hands the result out: as files in a folder, or as the id of the
 * tree that git would name it by.
 *
 * <p>A folder is written only when it is absent or empty, and git objects are named by their content: a run that was
 * interrupted is simply run again, so nothing is written to a journal.
 */
public final class SeriesApply {
    private final Sources from;
    private final Targets to;

    public SeriesApply(Sources from, Targets to) {
        this.from = from;
        this.to = to;
    }

    /** The result, after it was handed out; a series that fails anywhere is refused and nothing is written. */
    public Either<Stop, Report> run(Request request) {
        return new SeriesRun(from.files(), from.sources(), from.workers())
                .of(request.series(), baseline -> objection(baseline, request.destination()))
                .flatMap(this::applied)
                .flatMap(result -> planned(result, request.destination()))
                .flatMap(report -> request.isPlanOnly() ? Either.right(report) : performed(report));
    }

    /** Only git has a name for a whole tree: said before the work is done. */
    private static Option<Problem> objection(PinnedBaseline baseline, Destination destination) {
        return destination.fold(
                folder -> Option.none(),
                tree -> Option.when(!baseline.isGit(), () -> BaselineProblems.notGit(baseline.baseline())));
    }

    private Either<Stop, SeriesResult> applied(SeriesRun.Outcome outcome) {
        return Application.of(outcome.series(), outcome.results())
                .map(applied -> new SeriesResult(outcome.baseline(), outcome.base(), applied, digest(applied)))
                .mapLeft(SeriesFailure::toProblem)
                .mapLeft(Stop::refused);
    }

    private Digest digest(Applied applied) {
        return TreeDigest.of(applied.result(), files -> from.workers().map(files, TreeDigest::sumOf));
    }

    private Either<Stop, Report> planned(SeriesResult result, Destination destination) {
        return destination.fold(
                folder -> EmptyFolder.at(folder.name(), from.files()).map(empty -> {
                    var export = new ResultStep.Export(folder.name(), result.present(), result.treeDigest());
                    return new Report(result, Option.none(), plan(result, List.of(export)));
                }),
                git -> treeOf(result, false).map(tree -> {
                    var store =
                            new ResultStep.Store(result.baseline().baseline().tree(), tree);
                    var steps = git.write() ? List.<ResultStep>of(store) : List.<ResultStep>empty();
                    return new Report(result, Option.some(tree), plan(result, steps));
                }));
    }

    private static Plan<ResultStep> plan(SeriesResult result, Seq<ResultStep> steps) {
        return new Plan<>("series apply", result.baseline().baseline().tree(), steps);
    }

    private Either<Stop, Digest> treeOf(SeriesResult result, boolean write) {
        return Stop.answer(to.git().treeOf(result.baseline(), result.applied().result(), write));
    }

    private Either<Stop, Report> performed(Report report) {
        Function<ResultStep.Export, Either<Stop, Report>> export = step -> Stop.answer(to.exports()
                        .write(step.folder(), report.result().applied().result()))
                .map(done -> report);
        Function<ResultStep.Store, Either<Stop, Report>> store =
                step -> treeOf(report.result(), true).map(tree -> report);
        return report.plan()
                .steps()
                .foldLeft(Either.right(report), (sofar, step) -> sofar.flatMap(done -> step.fold(export, store)));
    }

    /** Where patches and sources come from. */
    public record Sources(PatchFiles files, SourceTrees sources, Workers workers) {}

    /** Where results can go. */
    public record Targets(Exports exports, GitTrees git) {}

    /**
     * What to apply, and what to do with the result.
     *
     * @param isPlanOnly whether to stop before anything is written
     */
    public record Request(SeriesRequest series, Destination destination, boolean isPlanOnly) {}

    /** Where the result goes. */
    public sealed interface Destination {
        <R> R fold(Function<Folder, R> folder, Function<GitTree, R> tree);

        /** The touched files, into a folder that is absent or empty. */
        record Folder(String name) implements Destination {
            @Override
            public <R> R fold(Function<Folder, R> folder, Function<GitTree, R> tree) {
                return folder.apply(this);
            }
        }

        /** The id of the whole tree; its objects are stored only on request. */
        record GitTree(boolean write) implements Destination {
            @Override
            public <R> R fold(Function<Folder, R> folder, Function<GitTree, R> tree) {
                return tree.apply(this);
            }
        }
    }

    /**
     * What was made.
     *
     * @param result the source before and after
     * @param tree the id of the whole tree, where it was asked for
     * @param plan what was done, or would be
     */
    public record Report(SeriesResult result, Option<Digest> tree, Plan<ResultStep> plan) {}
}
