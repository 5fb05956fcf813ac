package io.kernelagent.core.series;

import io.kernelagent.core.patch.PatchFinding;
import io.kernelagent.core.patch.lint.SeriesReview;
import io.kernelagent.core.plan.Plan;
import io.kernelagent.core.problem.Severity;
import io.vavr.collection.Seq;

/**
 * What lint saw in all files, in the order in which they were named.
 *
 * @param files one entry for each file that was looked at
 */
public record LintReport(Seq<LintedFile> files) {

    /** The report on these files, with what only a look at all of them shows. */
    public static LintReport of(Seq<LintedFile> files) {
        var together = SeriesReview.of(files.map(LintReport::reviewed))
                .foldLeft(files.toVector(), (all, found) -> all.update(found._1, file -> file.plus(found._2)));
        return new LintReport(together);
    }

    private static SeriesReview.Reviewed reviewed(LintedFile file) {
        var path = file.file().tidy();
        int slash = path.lastIndexOf('/');
        return new SeriesReview.Reviewed(path.substring(0, Math.max(slash, 0)), path.substring(slash + 1), file.diff());
    }

    /** How many hunks belong to a file header. */
    public int hunks() {
        return files.map(LintedFile::hunks).sum().intValue();
    }

    /** How many findings have this severity. */
    public int count(Severity severity) {
        return files.map(file -> file.findings().count(finding -> finding.severity() == severity))
                .sum()
                .intValue();
    }

    public boolean hasErrors() {
        return files.exists(LintedFile::hasErrors);
    }

    /** How many findings there are. */
    public int findings() {
        return files.map(file -> file.findings().length()).sum().intValue();
    }

    /** What {@code --fix} does. */
    public Plan<Mend> plan() {
        var mends = files.flatMap(LintedFile::mend);
        return new Plan<>("lint", "patches", mends);
    }

    /** The findings that the mends take away. */
    public Seq<PatchFinding> mended() {
        return plan().steps().flatMap(Mend::mended);
    }
}
