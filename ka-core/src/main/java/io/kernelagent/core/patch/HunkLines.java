package io.kernelagent.core.patch;

import io.kernelagent.core.text.Bytes;

/**
 * Walks over the lines of a hunk body without making an object for each of them:
 *
 * <pre>{@code
 * var lines = HunkLines.of(hunk);
 * while (lines.next()) {
 *     use(lines.kind(), lines.content());
 * }
 * }</pre>
 *
 * <p>The content of a line ends with its line feed, unless a {@code \ No newline at end of file} stands behind it, in
 * whatever language: then the line ends its file without one. Such a mark behind a context line speaks of both sides.
 */
public final class HunkLines {

    /** On which sides of the change a line stands. */
    public enum Kind {
        /** Before and after. */
        CONTEXT,
        /** Before only. */
        REMOVED,
        /** After only. */
        ADDED;

        public boolean isOld() {
            return this != ADDED;
        }

        public boolean isNew() {
            return this != REMOVED;
        }
    }

    private final Bytes body;
    private int after;
    private int from;
    private int to;
    private Kind kind = Kind.CONTEXT;
    private boolean newline = true;

    private HunkLines(Bytes body) {
        this.body = body;
    }

    /** A walk that stands before the first line. */
    public static HunkLines of(Hunk hunk) {
        return new HunkLines(hunk.body());
    }

    /** Goes to the next line; false when there is none. */
    public boolean next() {
        if (after >= body.length()) {
            return false;
        }
        byte mark = body.at(after);
        kind = mark == '+' ? Kind.ADDED : mark == '-' ? Kind.REMOVED : Kind.CONTEXT;
        // An empty context line may have lost its blank, and so may one that starts with a tabulator.
        from = mark == '+' || mark == '-' || mark == ' ' ? after + 1 : after;
        to = lineEnd(after);
        after = to;
        newline = !isMark(after);
        if (!newline) {
            to = body.at(to - 1) == '\n' ? to - 1 : to;
            after = lineEnd(after);
        }
        return true;
    }

    private int lineEnd(int start) {
        int feed = body.indexOf('\n', start);
        return feed < 0 ? body.length() : feed + 1;
    }

    private boolean isMark(int index) {
        return index < body.length() && body.at(index) == '\\';
    }

    public Kind kind() {
        return kind;
    }

    /** The line without its prefix, with its line feed unless {@link #hasNewline()} denies it. */
    public Bytes content() {
        return body.slice(from, to);
    }

    /** Where the content starts in {@link Hunk#body()}. */
    public int from() {
        return from;
    }

    /** Where the content ends in {@link Hunk#body()}. */
    public int to() {
        return to;
    }

    /** Whether the line ends with a line feed; a last line of a file may not. */
    public boolean hasNewline() {
        return newline;
    }
}
