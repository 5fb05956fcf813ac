package io.kernelagent.core.patch.lint;

import io.kernelagent.core.patch.Part;
import io.kernelagent.core.patch.Patch;
import io.kernelagent.core.patch.PatchFinding;
import io.kernelagent.core.text.Bytes;
import io.vavr.collection.List;
import io.vavr.collection.Seq;

/**
 * Finds diffs that a message only quotes: behind them the message goes on to its sign-offs or its dashes, and then the
 * real diff follows. Both git and patch apply them all the same, and git am cuts the message there.
 */
final class QuotedDiff {
    private static final Bytes SIGN_OFF = Bytes.latin1("\nSigned-off-by: ");
    private static final Bytes DASHES = Bytes.latin1("\n---\n");
    private static final List<Bytes> HEADERS =
            List.of("\nFrom: ", "\nSubject: ", "\nFrom ").map(Bytes::latin1);

    private QuotedDiff() {}

    static Seq<PatchFinding> findings(Patch patch) {
        var found = List.<PatchFinding>empty();
        int first = 0;
        boolean goesOn = false;
        for (var part : patch.parts()) {
            if (part.kind() == Part.Kind.MAIL_HEADER) {
                first = 0;
                goesOn = false;
            } else if (part.kind() == Part.Kind.FILE_HEADER) {
                found = goesOn ? found.prepend(finding(first)) : found;
                first = goesOn || first == 0 ? part.line() : first;
                goesOn = false;
            } else if (part.kind() == Part.Kind.OTHER) {
                goesOn |= first > 0 && isRestOfMessage(part.bytes());
            }
        }
        return found.reverse();
    }

    private static boolean isRestOfMessage(Bytes text) {
        var behindLine = Bytes.latin1("\n").plus(text);
        return (behindLine.contains(SIGN_OFF) || behindLine.contains(DASHES)) && !HEADERS.exists(behindLine::contains);
    }

    private static PatchFinding finding(int line) {
        return PatchFinding.warning(LintCodes.QUOTED_DIFF, line, "the message goes on behind this diff")
                .withMend("indent a diff that is only quoted: git and patch apply it like the patch itself");
    }
}
