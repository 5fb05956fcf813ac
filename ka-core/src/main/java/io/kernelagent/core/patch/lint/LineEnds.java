package io.kernelagent.core.patch.lint;

import io.kernelagent.core.patch.FilePatch;
import io.kernelagent.core.patch.HunkLines;
import io.kernelagent.core.patch.Patch;
import io.kernelagent.core.patch.PatchCodes;
import io.kernelagent.core.patch.PatchFinding;
import io.vavr.collection.Array;
import io.vavr.collection.Seq;

/** Finds files to which a patch adds lines that end in another way than the lines that are there. */
final class LineEnds {
    private int oldPlain;
    private int oldReturned;
    private int addedPlain;
    private int addedReturned;

    private LineEnds() {}

    static Seq<PatchFinding> findings(Patch patch) {
        // Hardly any patch holds a carriage return; those of a whole patch have a finding of their own.
        return patch.bytes().indexOf('\r', 0) < 0
                        || patch.findings().exists(found -> found.code().equals(PatchCodes.CRLF))
                ? Array.empty()
                : Array.ofAll(patch.files()).filter(LineEnds::mixes).map(LineEnds::finding);
    }

    private static boolean mixes(FilePatch file) {
        var ends = new LineEnds();
        file.hunks().forEach(hunk -> ends.count(HunkLines.of(hunk)));
        boolean among = ends.addedPlain > 0 && ends.addedReturned > 0 && ends.oldPlain + ends.oldReturned == 0;
        boolean against = (ends.addedReturned > 0 && ends.addedPlain == 0 && ends.oldReturned == 0 && ends.oldPlain > 0)
                || (ends.addedPlain > 0 && ends.addedReturned == 0 && ends.oldPlain == 0 && ends.oldReturned > 0);
        return among || against;
    }

    private void count(HunkLines lines) {
        while (lines.next()) {
            var line = lines.content();
            int last = line.length() - (lines.hasNewline() ? 2 : 1);
            boolean returned = last >= 0 && line.at(last) == '\r';
            if (lines.kind() == HunkLines.Kind.ADDED) {
                addedReturned += returned ? 1 : 0;
                addedPlain += returned ? 0 : 1;
            } else {
                oldReturned += returned ? 1 : 0;
                oldPlain += returned ? 0 : 1;
            }
        }
    }

    private static PatchFinding finding(FilePatch file) {
        return PatchFinding.warning(
                        LintCodes.MIXED_ENDS,
                        file.line(),
                        "some lines of \"" + file.path() + "\" end with a carriage return, others do not")
                .withMend("give the added lines the ends that the file has");
    }
}
