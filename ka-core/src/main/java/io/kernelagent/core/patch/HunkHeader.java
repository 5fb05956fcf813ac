package io.kernelagent.core.patch;

import io.kernelagent.core.text.Bytes;
import io.vavr.control.Option;

/**
 * The line that begins a hunk: {@code @@ -9,6 +9,10 @@ heading}.
 *
 * @param old the range in the file before
 * @param fresh the range in the file after
 * @param heading what stands behind the second {@code @@}
 * @param from the index of the first byte of the two ranges, their minus sign
 * @param to the index behind their last digit
 */
record HunkHeader(LineRange old, LineRange fresh, Bytes heading, int from, int to) {
    private static final int MOST_DIGITS = 9;
    private static final int PREFIX = "@@ -".length();

    /** The header that stands at an index; none when the line only looks like one. */
    static Option<HunkHeader> parse(Cursor cursor, int index) {
        if (!cursor.has(index, "@@ -")) {
            return Option.none();
        }
        var reader = new Digits(cursor, index + PREFIX);
        var old = reader.range();
        if (!reader.skip(" +")) {
            return Option.none();
        }
        var fresh = reader.range();
        int to = reader.index;
        if (reader.failed || !reader.skip(" @@")) {
            return Option.none();
        }
        int heading = cursor.peek(reader.index) == ' ' ? reader.index + 1 : reader.index;
        return Option.some(new HunkHeader(old, fresh, cursor.content(heading), index + PREFIX - 1, to));
    }

    /** Reads numbers; numbers of more digits than any file has lines are a failure. */
    private static final class Digits {
        private final Cursor cursor;
        private int index;
        private boolean failed;

        Digits(Cursor cursor, int index) {
            this.cursor = cursor;
            this.index = index;
        }

        LineRange range() {
            int start = number();
            if (cursor.peek(index) != ',') {
                return new LineRange(start, 1);
            }
            index++;
            return new LineRange(start, number());
        }

        private int number() {
            int first = index;
            int value = 0;
            while (isDigit(cursor.peek(index)) && index - first <= MOST_DIGITS) {
                value = value * 10 + cursor.peek(index) - '0';
                index++;
            }
            failed |= index == first || index - first > MOST_DIGITS;
            return value;
        }

        private static boolean isDigit(byte octet) {
            return octet >= '0' && octet <= '9';
        }

        boolean skip(String literal) {
            boolean there = !failed && cursor.has(index, literal);
            index += there ? literal.length() : 0;
            return there;
        }
    }
}
