package io.kernelagent.verb;

import io.kernelagent.core.patch.Patch;
import io.kernelagent.core.plan.Plan;
import io.kernelagent.core.series.NamedPatch;
import io.kernelagent.core.series.PatchSplit;
import io.kernelagent.core.series.SplitStep;
import io.kernelagent.port.Exports;
import io.kernelagent.port.PatchFiles;
import io.vavr.control.Either;
import io.vavr.control.Option;

/**
 * Proposes how to part a patch of several scopes, and writes the parts on request, into a folder that is absent or
 * empty. A patch of one scope is left alone. A run that was interrupted is simply run again into another folder, so
 * nothing is written to a journal.
 */
public final class SeriesSplit {
    private final PatchFiles files;
    private final Exports exports;

    public SeriesSplit(PatchFiles files, Exports exports) {
        this.files = files;
        this.exports = exports;
    }

    /** The proposal, after it was written if that is wanted. */
    public Either<Stop, Report> run(Request request) {
        return patch(request.patch())
                .flatMap(patch -> PatchSplit.of(patch).<Stop>mapLeft(Stop.Refused::new))
                .flatMap(split -> planned(split, request.folder()))
                .flatMap(report -> request.extent() == Extent.PLAN ? Either.right(report) : performed(report));
    }

    private Either<Stop, NamedPatch> patch(String path) {
        return OneFile.at(path, files, "is a folder, not a patch", "name one patch of it")
                .flatMap(file -> files.read(file).mapLeft(Stop.Failed::new))
                .map(text -> new NamedPatch(path, Patch.parse(text)));
    }

    private Either<Stop, Report> planned(PatchSplit split, Option<String> folder) {
        var wanted = folder.filter(named -> !split.isWhole());
        return wanted.map(named -> EmptyFolder.at(named, files).map(Option::some))
                .getOrElse(() -> Either.right(Option.none()))
                .map(target -> {
                    var steps = target.map(named -> new SplitStep(named, split.folder()))
                            .toList();
                    return new Report(split, new Plan<>("series split", split.patch(), steps));
                });
    }

    private Either<Stop, Report> performed(Report report) {
        return report.plan()
                .steps()
                .foldLeft(
                        Either.right(report),
                        (sofar, step) -> sofar.flatMap(done -> Stop.answer(exports.write(step.folder(), step.tree()))
                                .map(written -> done)));
    }

    /**
     * What to split.
     *
     * @param patch the patch as the user named it
     * @param folder where the parts go; none when only a proposal is wanted
     * @param extent whether to stop before anything is written
     */
    public record Request(String patch, Option<String> folder, Extent extent) {}

    /**
     * The proposal.
     *
     * @param split the parts
     * @param plan what was written, or would be
     */
    public record Report(PatchSplit split, Plan<SplitStep> plan) {}
}
