package io.kernelagent.core.series;

import io.kernelagent.core.patch.PatchFinding;
import io.kernelagent.core.plan.Plan;
import io.kernelagent.core.problem.Severity;
import io.vavr.collection.Seq;

/**
 * What lint saw in all files, in the order in which they were named.
 *
 * @param files one entry for each file that was looked at
 */
public record LintReport(Seq<LintedFile> files) {

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
