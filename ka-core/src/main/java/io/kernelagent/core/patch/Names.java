package io.kernelagent.core.patch;

import io.kernelagent.core.text.Bytes;
import io.kernelagent.core.text.BytesBuilder;

/** The names in file headers, as git and GNU diff write them. */
final class Names {
    /** The name of the side on which there is no file. */
    static final Bytes NULL = Bytes.latin1("/dev/null");

    private Names() {}

    /** The name that starts at an index and ends at a tabulator, at a time stamp or with the line. */
    static Bytes read(Cursor cursor, int index) {
        int end = cursor.contentEnd(index);
        if (cursor.peek(index) == '"') {
            return unquote(cursor, index, quoteEnd(cursor, index, end));
        }
        for (int i = index; i < end; i++) {
            if (cursor.array[i] == '\t' || isStampAt(cursor, i, end)) {
                return cursor.slice(index, i);
            }
        }
        return cursor.slice(index, end);
    }

    /** Where the closing quotation mark stands, or the end. */
    static int quoteEnd(Cursor cursor, int open, int end) {
        int i = open + 1;
        while (i < end && cursor.array[i] != '"') {
            i += cursor.array[i] == '\\' ? 2 : 1;
        }
        return Math.min(i, end);
    }

    /** What a C string between two quotation marks says. */
    static Bytes unquote(Cursor cursor, int open, int close) {
        var name = new BytesBuilder();
        int i = open + 1;
        while (i < close) {
            if (cursor.array[i] == '\\' && i + 1 < close) {
                i = escape(cursor, i + 1, close, name);
            } else {
                name.append(cursor.array[i]);
                i++;
            }
        }
        return name.toBytes();
    }

    private static int escape(Cursor cursor, int index, int close, BytesBuilder name) {
        byte letter = cursor.array[index];
        int octal = 0;
        int i = index;
        while (i < close && i < index + 3 && cursor.array[i] >= '0' && cursor.array[i] <= '7') {
            octal = octal * 8 + cursor.array[i] - '0';
            i++;
        }
        name.append(i > index ? octal : unescaped(letter));
        return i > index ? i : index + 1;
    }

    private static int unescaped(byte letter) {
        return switch (letter) {
            case 'a' -> 7;
            case 'b' -> '\b';
            case 't' -> '\t';
            case 'n' -> '\n';
            case 'v' -> 11;
            case 'f' -> '\f';
            case 'r' -> '\r';
            default -> letter;
        };
    }

    /**
     * Whether blanks and a date like {@code 2024-05-01 12:} stand here, as GNU diff writes them without a tabulator.
     */
    private static boolean isStampAt(Cursor cursor, int index, int end) {
        if (cursor.array[index] != ' ' || cursor.array[index - 1] == ' ') {
            return false;
        }
        int i = index;
        while (i < end && cursor.array[i] == ' ') {
            i++;
        }
        return i + 13 <= end && matches(cursor, i, "0000-00-00 00") && i + 13 < end && cursor.array[i + 13] == ':';
    }

    private static boolean matches(Cursor cursor, int index, String shape) {
        for (int i = 0; i < shape.length(); i++) {
            byte octet = cursor.array[index + i];
            boolean fits = shape.charAt(i) == '0' ? octet >= '0' && octet <= '9' : octet == shape.charAt(i);
            if (!fits) {
                return false;
            }
        }
        return true;
    }

    /** Whether the line holds the time stamp of a file that is not there: the first second of 1970, in any zone. */
    static boolean hasEpoch(Cursor cursor, int index) {
        int end = cursor.contentEnd(index);
        for (int i = index; i + 19 <= end; i++) {
            if ((cursor.has(i, "1970-01-01 ") || cursor.has(i, "1969-12-31 ")) && matches(cursor, i + 11, "00:00:00")) {
                return isMidnight(cursor, i + 11, cursor.has(i, "1969"));
            }
        }
        return false;
    }

    /** The zone shifts the first second by whole or half hours, never by minutes and seconds of its own. */
    private static boolean isMidnight(Cursor cursor, int clock, boolean dayBefore) {
        int hour = (cursor.array[clock] - '0') * 10 + cursor.array[clock + 1] - '0';
        boolean nearby = dayBefore ? hour >= 10 : hour <= 14;
        boolean round = cursor.has(clock + 3, "00:00") || cursor.has(clock + 3, "30:00");
        return nearby && round;
    }
}
