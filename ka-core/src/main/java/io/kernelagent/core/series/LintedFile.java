package io.kernelagent.core.series;

import io.kernelagent.core.patch.PatchFinding;
import io.kernelagent.core.patch.lint.DiffDigest;
import io.kernelagent.core.text.GivenFile;
import io.vavr.collection.Seq;
import io.vavr.control.Option;

/**
 * What lint saw in one file. It holds nothing of the file's text, so that a report on many files stays small.
 *
 * @param file the file as the user named it
 * @param hunks how many hunks belong to a file header
 * @param findings what is wrong, in the order of the text; of the mended text where there is a mend
 * @param diff what the patch changes, as a fingerprint
 * @param mend the change that takes away what a machine can mend without doubt, if that was asked for
 */
public record LintedFile(
        GivenFile file, int hunks, Seq<PatchFinding> findings, Option<DiffDigest> diff, Option<Mend> mend) {

    LintedFile withMend(Mend change) {
        return new LintedFile(file, hunks, findings, diff, Option.some(change));
    }

    /** This file with what only a look at all files has shown. */
    LintedFile plus(PatchFinding finding) {
        return new LintedFile(file, hunks, findings.append(finding).sortBy(PatchFinding::line), diff, mend);
    }

    public boolean hasErrors() {
        return findings.exists(PatchFinding::isError);
    }
}
