package io.kernelagent.core.yaml;

import io.kernelagent.core.problem.Excerpt;
import io.kernelagent.core.problem.Where;
import io.vavr.collection.Array;

/**
 * The text that nodes were read from, so that a message can show the very line.
 *
 * @param file the file as the user named it
 * @param lines its lines without their ends
 */
record Source(String file, Array<String> lines) {
    /** Longer lines are cut around the place that is meant. */
    private static final int SHOWN = 100;

    private static final int SHOWN_BEFORE = 40;

    static Source of(String file, String text) {
        return new Source(file, Array.of(text.split("\r\n|\n|\r|\u0085|\u2028|\u2029", -1)));
    }

    /** The place of the character at a column (both from 0); {@link Where} counts in bytes. */
    Where where(int line, int column) {
        var before = lineAt(line);
        int end = before.offsetByCodePoints(0, Math.min(column, before.codePointCount(0, before.length())));
        return Where.at(file, line + 1, 1 + utf8Length(before.substring(0, end)));
    }

    /** The line with {@code length} characters marked from a column on (from 0). */
    Excerpt excerpt(int line, int column, int length, String note) {
        int[] letters = lineAt(line).codePoints().toArray();
        int from = Math.min(column, letters.length);
        int cut = from > SHOWN - SHOWN_BEFORE ? from - SHOWN_BEFORE : 0;
        int end = Math.min(letters.length, cut + SHOWN);
        int marked = Math.max(1, Math.min(length, end - from));
        return new Excerpt(new String(letters, cut, end - cut), from - cut + 1, marked, note);
    }

    private String lineAt(int line) {
        return line < lines.length() ? lines.get(line) : "";
    }

    private static int utf8Length(String text) {
        return text.codePoints()
                .map(letter -> letter < 0x80 ? 1 : letter < 0x800 ? 2 : letter < 0x10000 ? 3 : 4)
                .sum();
    }
}
