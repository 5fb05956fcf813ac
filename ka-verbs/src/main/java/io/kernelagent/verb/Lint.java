package io.kernelagent.verb;

import io.kernelagent.core.problem.Fault;
import io.kernelagent.core.problem.Problem;
import io.kernelagent.core.series.LintReport;
import io.kernelagent.core.series.LintedFile;
import io.kernelagent.core.series.Mend;
import io.kernelagent.core.series.PatchLint;
import io.kernelagent.core.text.Bytes;
import io.kernelagent.core.text.Digests;
import io.kernelagent.core.text.GivenFile;
import io.kernelagent.core.text.GivenFileProblems;
import io.kernelagent.port.PatchFiles;
import io.kernelagent.port.Workers;
import io.kernelagent.port.Workspace;
import io.vavr.collection.Seq;
import io.vavr.control.Either;

/**
 * Looks at patch files, says what is wrong with their text, and mends on request what can be mended without doubt.
 *
 * <p>Memory is bounded by the largest file for each worker, and by the findings: a file's text is let go as soon as it
 * has been looked at. Mending is idempotent and each file is written whole or not at all, so that an interrupted run is
 * simply run again; the files may lie outside of any workspace, and nothing is written to a journal.
 */
public final class Lint {
    private final PatchFiles files;
    private final Workers workers;

    public Lint(PatchFiles files, Workers workers) {
        this.files = files;
        this.workers = workers;
    }

    /** What was found; after mending, what is still found. */
    public Either<Stop, LintReport> run(Request request) {
        return new PatchSearch(files, workers)
                .patches(request.paths())
                .flatMap(patches -> looked(patches, request.mending()))
                .flatMap(report -> request.mending() == Mending.MADE ? mended(report) : Either.right(report));
    }

    private Either<Stop, LintReport> looked(Seq<GivenFile> patches, Mending mending) {
        var looks = workers.map(patches, file -> files.read(file).map(text -> look(file, text, mending)));
        return looks.find(Either::isLeft)
                .map(failed -> Either.<Stop, LintReport>left(new Stop.Failed(failed.getLeft())))
                .getOrElse(() -> Either.right(LintReport.of(looks.map(Either::get))));
    }

    private static LintedFile look(GivenFile file, Bytes text, Mending mending) {
        return mending == Mending.NONE ? PatchLint.look(file, text) : PatchLint.lookAndMend(file, text);
    }

    private Either<Stop, LintReport> mended(LintReport report) {
        return report.plan()
                .steps()
                .foldLeft(
                        Either.right(report),
                        (sofar, mend) -> sofar.flatMap(done -> perform(mend).map(written -> done)));
    }

    private Either<Stop, Workspace.Done> perform(Mend mend) {
        return files.read(mend.file())
                .flatMap(text -> Digests.blake2b(text).equals(mend.before())
                        ? files.replace(mend.file(), text, PatchLint.mended(text))
                        : Either.<Fault, Either<Problem, Workspace.Done>>right(
                                Either.left(GivenFileProblems.changedMeanwhile(mend.file()))))
                .<Stop>mapLeft(Stop.Failed::new)
                .flatMap(written -> written.mapLeft(problem -> Stop.refused(problem)));
    }

    /**
     * What to look at.
     *
     * @param paths files and folders as the user typed them
     * @param mending what to do about findings that have a mechanical mend
     */
    public record Request(Seq<String> paths, Mending mending) {}

    /** What to do about findings that have a mechanical mend. */
    public enum Mending {
        /** Report them like all others. */
        NONE,
        /** Say what would be written. */
        PLANNED,
        /** Write it. */
        MADE
    }
}
