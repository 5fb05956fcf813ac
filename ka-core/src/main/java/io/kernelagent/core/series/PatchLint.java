package io.kernelagent.core.series;

import io.kernelagent.core.patch.Edit;
import io.kernelagent.core.patch.Patch;
import io.kernelagent.core.patch.PatchFinding;
import io.kernelagent.core.text.Bytes;
import io.kernelagent.core.text.BytesBuilder;
import io.kernelagent.core.text.Digests;
import io.kernelagent.core.text.GivenFile;
import io.vavr.collection.Seq;
import io.vavr.control.Option;
import java.util.Comparator;

/** Looks at the text of one patch file, and mends what a machine can mend without doubt. */
public final class PatchLint {
    /** One mend may uncover the next; more than a handful in a row is no mending any more. */
    private static final int MAX_ROUNDS = 8;

    private PatchLint() {}

    /** What is wrong with the text. */
    public static LintedFile look(GivenFile file, Bytes text) {
        var patch = Patch.parse(text);
        return new LintedFile(file, patch.hunkCount(), light(patch.findings()), Option.none());
    }

    /** What is wrong with the text and stays so once it is mended, with the mend. */
    public static LintedFile lookAndMend(GivenFile file, Bytes text) {
        var mended = mended(text);
        var after = look(file, mended);
        return mended.equals(text)
                ? after
                : new LintedFile(file, after.hunks(), after.findings(), Option.some(mend(file, text, mended)));
    }

    /** The text with every mechanical mend made; mending it again changes nothing. */
    public static Bytes mended(Bytes text) {
        var sofar = text;
        for (int round = 0; round < MAX_ROUNDS; round++) {
            var edits = Patch.parse(sofar).findings().flatMap(PatchFinding::fix);
            if (edits.isEmpty()) {
                return sofar;
            }
            sofar = edited(sofar, edits.sorted(Comparator.comparingInt(Edit::from)));
        }
        return sofar;
    }

    /** Of two edits that overlap the first is made; the other one gets its turn in the next round, if it is needed. */
    private static Bytes edited(Bytes text, Seq<Edit> edits) {
        var out = new BytesBuilder(text.length());
        int done = 0;
        for (var edit : edits) {
            if (edit.from() >= done) {
                out.append(text.slice(done, edit.from())).append(edit.replacement());
                done = edit.to();
            }
        }
        return out.append(text.from(done)).toBytes();
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
