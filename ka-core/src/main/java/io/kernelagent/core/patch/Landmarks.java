package io.kernelagent.core.patch;

/**
 * What may stand behind the body of a hunk and still begin like one of its lines. A removed SQL comment looks like a
 * file header and the dashes of a mail signature look like a removed line, so each of them needs a look ahead.
 */
final class Landmarks {
    /** No program writes more lines above a header; without a bound a text of nothing else would be read for ever. */
    private static final int MOST_PREAMBLE = 12;

    private Landmarks() {}

    /** Whether a unified file header stands here: both names, and a hunk right behind them. */
    static boolean isFileHeader(Cursor cursor, int index) {
        if (!isNamePair(cursor, index)) {
            return false;
        }
        int fresh = cursor.nextLine(index);
        return cursor.has(cursor.nextLine(fresh), "@@ -");
    }

    /** Whether the header of a file begins here, with git's or another program's command, or with its names. */
    static boolean isFile(Cursor cursor, int index) {
        int start = skipPreamble(cursor, index);
        return cursor.has(start, "diff --git ") || isFileHeader(cursor, start);
    }

    /** Behind the lines that Subversion, CVS, quilt and diff -r write above a file header. */
    static int skipPreamble(Cursor cursor, int index) {
        int at = index;
        for (int line = 0; line < MOST_PREAMBLE && isPreamble(cursor, at); line++) {
            at = cursor.nextLine(at);
        }
        return at;
    }

    private static boolean isPreamble(Cursor cursor, int index) {
        return switch (cursor.peek(index)) {
            case 'I' -> cursor.has(index, "Index: ");
            case '=' -> cursor.has(index, "=========");
            case 'd' -> cursor.has(index, "diff ") && !cursor.has(index, "diff --git ");
            case 'R' -> cursor.has(index, "RCS file: ");
            case 'r' -> cursor.has(index, "retrieving revision ");
            default -> false;
        };
    }

    /** Whether two names stand here that were meant for a patch, and no hunk behind them. */
    static boolean isPairWithoutHunk(Cursor cursor, int index) {
        return isNamePair(cursor, index)
                && !isFileHeader(cursor, index)
                && hasKindredNames(cursor, index)
                && isPatchName(cursor, index + 4)
                && isPatchName(cursor, cursor.nextLine(index) + 4);
    }

    private static boolean isPatchName(Cursor cursor, int index) {
        return cursor.has(index, "a/") || cursor.has(index, "b/") || cursor.has(index, "/dev/null");
    }

    /** Whether two lines with an old and a new name stand here. */
    static boolean isNamePair(Cursor cursor, int index) {
        return cursor.has(index, "--- ") && cursor.has(cursor.nextLine(index), "+++ ");
    }

    /** Whether the two names of a pair could be those of one file, as a comment that looks like them hardly could. */
    static boolean hasKindredNames(Cursor cursor, int index) {
        int fresh = cursor.nextLine(index);
        return cursor.has(index + 4, "/dev/null")
                || cursor.has(fresh + 4, "/dev/null")
                || sharesBaseName(cursor, index + 4, fresh + 4);
    }

    private static boolean sharesBaseName(Cursor cursor, int old, int fresh) {
        int i = baseName(cursor, old);
        int j = baseName(cursor, fresh);
        int shared = 0;
        while (isNameByte(cursor.peek(i)) && cursor.peek(i) == cursor.peek(j)) {
            i++;
            j++;
            shared++;
        }
        return shared > 0 && (!isNameByte(cursor.peek(i)) || !isNameByte(cursor.peek(j)));
    }

    private static int baseName(Cursor cursor, int start) {
        int base = start;
        for (int i = start; isNameByte(cursor.peek(i)); i++) {
            if (cursor.peek(i) == '/') {
                base = i + 1;
            }
        }
        return base;
    }

    private static boolean isNameByte(byte octet) {
        return octet != 0 && octet != '\n' && octet != '\r' && octet != '\t' && octet != '"';
    }

    /**
     * Whether a mail signature stands here: two dashes alone, and behind them a version, other words or the end; never
     * a line that would continue a hunk.
     */
    static boolean isSignature(Cursor cursor, int index) {
        if (!isDashes(cursor, index)) {
            return false;
        }
        int next = cursor.nextLine(index);
        int words = cursor.skipBlank(next);
        if (words >= cursor.end) {
            return true;
        }
        boolean continues = isBodyByte(cursor.array[words]) || cursor.has(words, "@@");
        return !continues && (words > next || !isSectionStart(cursor, words));
    }

    private static boolean isDashes(Cursor cursor, int index) {
        int length = cursor.contentEnd(index) - index;
        return (length == 2 && cursor.has(index, "--")) || (length == 3 && cursor.has(index, "-- "));
    }

    /**
     * Whether the boundary of a mail's parts stands here, or the dashes above somebody's notes: dashes and letters in
     * one piece, and behind them nothing that would continue a hunk.
     */
    static boolean isBoundary(Cursor cursor, int index) {
        int end = cursor.contentEnd(index);
        if (!cursor.has(index, "--") || end - index < 3) {
            return false;
        }
        for (int i = index; i < end; i++) {
            if (cursor.array[i] == ' ' || cursor.array[i] == '\t') {
                return false;
            }
        }
        int next = cursor.nextLine(index);
        return next >= cursor.end || (!isBodyByte(cursor.array[next]) && !cursor.has(next, "@@"));
    }

    /** Whether a line of a hunk body could start with this byte. */
    static boolean isBodyByte(byte octet) {
        return octet == ' ' || octet == '+' || octet == '-' || octet == '\\' || octet == '\t';
    }

    /** Whether a line starts something new that no line of a body can be taken for. */
    static boolean isSectionStart(Cursor cursor, int index) {
        return cursor.has(index, "@@")
                || cursor.has(index, "diff ")
                || cursor.has(index, "Index: ")
                || MailText.isBoundary(cursor, index);
    }
}
