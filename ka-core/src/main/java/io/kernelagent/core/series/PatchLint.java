package io.kernelagent.core.series;

import io.kernelagent.core.patch.Edits;
import io.kernelagent.core.patch.Patch;
import io.kernelagent.core.patch.PatchFinding;
import io.kernelagent.core.patch.lint.DiffDigest;
import io.kernelagent.core.patch.lint.PatchReview;
import io.kernelagent.core.patch.lint.ScopeReview;
import io.kernelagent.core.text.Bytes;
import io.kernelagent.core.text.Digests;
import io.kernelagent.core.text.GivenFile;
import io.vavr.collection.Seq;
import io.vavr.control.Option;

/** Looks at the text of one patch file, and mends what a machine can mend without doubt. */
public final class PatchLint {
    private PatchLint() {}

    /** What is wrong with the text. */
    public static LintedFile look(GivenFile file, Bytes text) {
        var patch = Patch.parse(text);
        var findings = light(PatchReview.of(patch).appendAll(ScopeReview.of(file.tidy(), patch)));
        return new LintedFile(file, patch.hunkCount(), findings, DiffDigest.of(patch), Option.none());
    }

    /** What is wrong with the text and stays so once it is mended, with the mend. */
    public static LintedFile lookAndMend(GivenFile file, Bytes text) {
        var mended = mended(text);
        var after = look(file, mended);
        return mended.equals(text) ? after : after.withMend(mend(file, text, mended));
    }

    /** The text with every mechanical mend made; mending it again changes nothing. */
    public static Bytes mended(Bytes text) {
        return Edits.mend(text);
    }

    private static Mend mend(GivenFile file, Bytes before, Bytes after) {
        var fixed =
                Patch.parse(before).findings().filter(finding -> finding.fix().isDefined());
        return new Mend(file, Digests.blake2b(before), Digests.blake2b(after), light(fixed));
    }

    /** Findings without their edits, which would keep the whole text in memory. */
    private static Seq<PatchFinding> light(Seq<PatchFinding> findings) {
        return findings.map(PatchFinding::withoutFix);
    }
}
