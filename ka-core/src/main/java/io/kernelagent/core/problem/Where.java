package io.kernelagent.core.problem;

import java.util.Comparator;

/**
 * A place in a text that a person wrote: a file, and where they are known a line and a column, both counted from 1.
 * Zero means "not known", so that a place sorts before everything inside it.
 *
 * @param file the file as the user named it, never made absolute
 * @param line 1-based, or 0 for the file as a whole
 * @param column 1-based count of bytes, or 0 for the line as a whole
 */
public record Where(String file, int line, int column) implements Comparable<Where> {
    private static final Comparator<Where> ORDER = Comparator.<Where, String>comparing(where -> where.file)
            .thenComparingInt(Where::line)
            .thenComparingInt(Where::column);

    public Where {
        if (line < 0 || column < 0 || (line == 0 && column > 0)) {
            throw new IllegalArgumentException("no such place: " + file + ":" + line + ":" + column);
        }
    }

    /** The file as a whole. */
    public static Where file(String file) {
        return new Where(file, 0, 0);
    }

    /** A whole line of the file. */
    public static Where line(String file, int line) {
        return new Where(file, line, 0);
    }

    /** One column of one line. */
    public static Where at(String file, int line, int column) {
        return new Where(file, line, column);
    }

    @Override
    public int compareTo(Where other) {
        return ORDER.compare(this, other);
    }

    /** {@code file:line:column}, the unknown parts left out: what editors jump to. */
    @Override
    public String toString() {
        if (line == 0) {
            return file;
        }
        return column == 0 ? file + ":" + line : file + ":" + line + ":" + column;
    }
}
