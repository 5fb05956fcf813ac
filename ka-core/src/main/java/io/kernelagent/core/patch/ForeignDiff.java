package io.kernelagent.core.patch;

import io.vavr.control.Option;
import java.util.regex.Pattern;

/**
 * Diffs of the kinds that {@code diff} wrote before there were unified ones: {@code patch} still reads them, and
 * {@code git} never did. They are looked for only where there is no unified diff, since a line of prose may look like
 * their commands.
 */
final class ForeignDiff {
    private static final Pattern NORMAL = Pattern.compile("[0-9]+(?:,[0-9]+)?[acd][0-9]+(?:,[0-9]+)?");
    private static final Pattern ED = Pattern.compile("[0-9]+(?:,[0-9]+)?[ac]");
    private static final int LONGEST_COMMAND = 32;

    private final Cursor cursor;
    private int edLine;

    private ForeignDiff(Cursor cursor) {
        this.cursor = cursor;
    }

    /** What a text is that has no unified diff in it; the cursor stands at its beginning. */
    static Option<PatchFinding> findingIn(Cursor cursor) {
        return new ForeignDiff(cursor).find();
    }

    private Option<PatchFinding> find() {
        while (!cursor.isAtEnd()) {
            var found = atLine();
            if (found.isDefined()) {
                return found;
            }
            cursor.step();
        }
        return Option.none();
    }

    /** A command of a normal diff has a line of either side behind it; one of ed opens a text that ends with a dot. */
    private Option<PatchFinding> atLine() {
        int next = cursor.nextLine(cursor.at);
        if (isCommand(NORMAL) && (cursor.has(next, "< ") || cursor.has(next, "> "))) {
            return Option.some(finding(cursor.line, "this is a normal diff: it has no context"));
        }
        if (isCommand(ED)) {
            edLine = edLine == 0 ? cursor.line : edLine;
        }
        boolean isDot = cursor.contentEnd(cursor.at) == cursor.at + 1 && cursor.looksAt(".");
        return Option.when(isDot && edLine > 0, () -> finding(edLine, "this is a script for ed: it has no context"));
    }

    private boolean isCommand(Pattern command) {
        byte first = cursor.peek(cursor.at);
        int end = cursor.contentEnd(cursor.at);
        return first >= '0'
                && first <= '9'
                && end - cursor.at <= LONGEST_COMMAND
                && command.matcher(cursor.slice(cursor.at, end).latin1()).matches();
    }

    private static PatchFinding finding(int line, String message) {
        return PatchFinding.error(PatchCodes.FORMAT, line, message)
                .withMend("make the patch again as a unified diff (git format-patch, diff -u)");
    }
}
