package io.kernelagent.core.patch;

import io.vavr.control.Option;

/** Finds files to which a patch adds lines that end in another way than the lines that are there. */
final class LineEnds {
    private int oldPlain;
    private int oldReturned;
    private int addedPlain;
    private int addedReturned;

    private LineEnds() {}

    static Option<PatchFinding> finding(FileSite site) {
        var ends = new LineEnds();
        site.hunks().forEach(hunk -> ends.count(HunkLines.of(hunk.hunk())));
        return Option.when(ends.areMixed(), () -> remark(site.header().line));
    }

    private boolean areMixed() {
        boolean among = addedPlain > 0 && addedReturned > 0 && oldPlain + oldReturned == 0;
        return among
                || isAgainst(addedReturned, addedPlain, oldPlain, oldReturned)
                || isAgainst(addedPlain, addedReturned, oldReturned, oldPlain);
    }

    /** Whether all added lines end in one way, and all that are there in the other. */
    private static boolean isAgainst(int added, int addedOther, int there, int thereOther) {
        return added > 0 && addedOther == 0 && there > 0 && thereOther == 0;
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

    private static PatchFinding remark(int line) {
        return PatchFinding.warning(
                        PatchCodes.MIXED_ENDS,
                        line,
                        "some lines of this file end with a carriage return, others do not")
                .withMend("give the added lines the ends that the file has");
    }
}
