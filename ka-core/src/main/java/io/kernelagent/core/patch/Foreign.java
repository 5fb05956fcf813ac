package io.kernelagent.core.patch;

import io.kernelagent.core.problem.Code;
import io.vavr.control.Option;

/** Lines outside of every unified diff that say something about files all the same, and cannot be applied. */
final class Foreign {
    private static final String UNIFIED = "make the patch again as a unified diff (git format-patch, diff -u)";

    private Foreign() {}

    /** What is wrong at the cursor, if anything. */
    static Option<PatchFinding> findingAt(Cursor cursor) {
        return switch (cursor.peek(cursor.at)) {
            case '@' -> hunk(cursor);
            case 'd' -> combined(cursor);
            case '*' -> context(cursor);
            case 'B' -> binary(cursor);
            case '-' -> names(cursor);
            default -> Option.none();
        };
    }

    /** A hunk that belongs to no file is applied by nobody; git refuses the whole patch for it. */
    private static Option<PatchFinding> hunk(Cursor cursor) {
        if (cursor.looksAt("@@@ -")) {
            return error(PatchCodes.FORMAT, cursor, "this is a hunk of a combined diff of a merge")
                    .map(finding -> finding.withMend(UNIFIED + " against one parent"));
        }
        return Option.when(HunkHeader.parse(cursor, cursor.at).isDefined(), cursor)
                .flatMap(here -> error(PatchCodes.HUNK_STRAY, here, "this hunk stands behind no file header"))
                .map(finding -> finding.withMend("write the --- and +++ lines of its file before it, or indent it"
                        + " where it is only quoted; nobody but you knows its file"));
    }

    private static Option<PatchFinding> combined(Cursor cursor) {
        boolean command = cursor.looksAt("diff --cc ") || cursor.looksAt("diff --combined ");
        int next = cursor.nextLine(cursor.at);
        return Option.when(command && (cursor.has(next, "index ") || cursor.has(next, "mode ")), cursor)
                .flatMap(here -> error(PatchCodes.FORMAT, here, "this is a combined diff of a merge"))
                .map(finding -> finding.withMend(UNIFIED + " against one parent"));
    }

    private static Option<PatchFinding> context(Cursor cursor) {
        int second = cursor.nextLine(cursor.at);
        boolean header = cursor.looksAt("*** ")
                && cursor.has(second, "--- ")
                && cursor.has(cursor.nextLine(second), "***************");
        return Option.when(header, cursor)
                .flatMap(here -> error(PatchCodes.FORMAT, here, "this is a context diff"))
                .map(finding -> finding.withMend(UNIFIED));
    }

    private static Option<PatchFinding> binary(Cursor cursor) {
        boolean differ = cursor.looksAt("Binary files ")
                && cursor.content(cursor.at).latin1().endsWith(" differ");
        return Option.when(differ, cursor)
                .flatMap(here -> error(PatchCodes.BINARY_MISSING, here, "the content of a binary file is not here"))
                .map(finding -> finding.withMend("make the patch again with git diff --binary"));
    }

    /** Two names without a hunk behind them, provided they look like names of a patch. */
    private static Option<PatchFinding> names(Cursor cursor) {
        return Option.when(Landmarks.isPairWithoutHunk(cursor, cursor.at), cursor)
                .flatMap(here -> error(PatchCodes.NO_HUNK, here, "no hunk stands behind this file header"))
                .map(finding -> finding.withMend("take the header out, or put its hunks back"));
    }

    private static Option<PatchFinding> error(Code code, Cursor cursor, String message) {
        return Option.some(PatchFinding.error(code, cursor.line, message));
    }
}
