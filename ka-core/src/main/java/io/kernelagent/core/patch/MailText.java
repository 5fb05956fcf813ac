package io.kernelagent.core.patch;

/** Where mails begin in a file that holds several of them. */
final class MailText {
    private MailText() {}

    /**
     * Whether a line is the first one of a mail in an mbox: {@code From }, somebody, and a date with a time and a year,
     * as git's own splitter wants it, and a header field behind it.
     */
    static boolean isBoundary(Cursor cursor, int index) {
        if (!cursor.has(index, "From ")) {
            return false;
        }
        int end = cursor.contentEnd(index);
        int colon = end - 1;
        while (colon > index && cursor.array[colon] != ':') {
            colon--;
        }
        return isTime(cursor, colon, index) && hasYear(cursor, colon, end) && isField(cursor, cursor.nextLine(index));
    }

    private static boolean isTime(Cursor cursor, int colon, int start) {
        return colon > start
                && isDigit(cursor.peek(colon - 1))
                && isDigit(cursor.peek(colon - 2))
                && isDigit(cursor.peek(colon + 1))
                && isDigit(cursor.peek(colon + 2));
    }

    private static boolean hasYear(Cursor cursor, int colon, int end) {
        int run = 0;
        for (int i = colon + 3; i < end && run < 4; i++) {
            run = isDigit(cursor.array[i]) ? run + 1 : 0;
        }
        return run == 4;
    }

    /** Whether a line has the shape of a header field: a name without blanks, a colon. */
    static boolean isField(Cursor cursor, int index) {
        int i = index;
        while (isNameByte(cursor.peek(i))) {
            i++;
        }
        return i > index && cursor.peek(i) == ':';
    }

    private static boolean isNameByte(byte octet) {
        return (octet >= 'a' && octet <= 'z') || (octet >= 'A' && octet <= 'Z') || isDigit(octet) || octet == '-';
    }

    private static boolean isDigit(byte octet) {
        return octet >= '0' && octet <= '9';
    }
}
