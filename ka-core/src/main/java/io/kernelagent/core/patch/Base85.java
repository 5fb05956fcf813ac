package io.kernelagent.core.patch;

import io.kernelagent.core.text.BytesBuilder;

/**
 * The way git writes binary data into patches: each line has a letter for its length, then five digits to the base 85
 * for every four bytes.
 *
 * @see <a href="https://git-scm.com/docs/git-diff#Documentation/git-diff.txt---binary">git diff --binary</a>
 */
final class Base85 {
    private static final String DIGITS =
            "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz!#$%&()*+-;<=>?@^_`{|}~";
    private static final int BASE = 85;
    private static final int GROUP = 5;
    private static final long MOST = 0xffffffffL;

    private Base85() {}

    /** Decodes the line at an index; false when it is damaged. */
    static boolean decodeLine(Cursor cursor, int index, BytesBuilder into) {
        int digits = cursor.contentEnd(index) - index - 1;
        int length = length(cursor.peek(index));
        if (length == 0 || digits != (length + 3) / 4 * GROUP) {
            return false;
        }
        for (int i = 0; i < digits; i += GROUP) {
            long value = group(cursor, index + 1 + i);
            if (value < 0) {
                return false;
            }
            for (int k = 0; k < Math.min(4, length - i / GROUP * 4); k++) {
                into.append((int) (value >> (24 - 8 * k)) & 0xff);
            }
        }
        return true;
    }

    private static int length(byte letter) {
        if (letter >= 'A' && letter <= 'Z') {
            return letter - 'A' + 1;
        }
        return letter >= 'a' && letter <= 'z' ? letter - 'a' + 27 : 0;
    }

    private static long group(Cursor cursor, int index) {
        long value = 0;
        for (int i = 0; i < GROUP; i++) {
            int digit = DIGITS.indexOf(cursor.array[index + i]);
            if (digit < 0) {
                return -1;
            }
            value = value * BASE + digit;
        }
        return value > MOST ? -1 : value;
    }
}
