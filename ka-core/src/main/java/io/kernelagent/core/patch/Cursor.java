package io.kernelagent.core.patch;

import io.kernelagent.core.text.Bytes;

/**
 * A place in the text of a patch that is being parsed, with what is needed to look around from there. It lives in local
 * variables while its array is lent, and never in a value.
 *
 * <p>All offsets are indices into the lent array; {@link #slice} and {@link #offset} turn them back into the text's
 * own.
 */
final class Cursor {
    final byte[] array;
    final int end;
    private final Bytes text;
    private final int base;
    /** Where the current line starts. */
    int at;
    /** The number of the current line, counted from 1. */
    int line = 1;
    /** Whether a line with a carriage return at its end has been met. */
    boolean returned;

    Cursor(Bytes text, byte[] array, int from, int to) {
        this.text = text;
        this.array = array;
        this.base = from;
        this.at = from;
        this.end = to;
    }

    /** The same text from its beginning. */
    Cursor again() {
        return new Cursor(text, array, base, end);
    }

    boolean isAtEnd() {
        return at >= end;
    }

    boolean looksAt(String literal) {
        return has(at, literal);
    }

    /** Whether the ASCII literal stands at an index. */
    boolean has(int index, String literal) {
        if (index + literal.length() > end) {
            return false;
        }
        for (int i = 0; i < literal.length(); i++) {
            if (array[index + i] != literal.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    /** The byte at an index, or 0 behind the end. */
    byte peek(int index) {
        return index < end ? array[index] : 0;
    }

    /** Where the line feed of the line stands, or the end of the text. */
    int lineFeed(int index) {
        int i = index;
        while (i < end && array[i] != '\n') {
            i++;
        }
        returned |= i > index && array[i - 1] == '\r';
        return i;
    }

    /** Where the next line starts. */
    int nextLine(int index) {
        return Math.min(lineFeed(index) + 1, end);
    }

    /** The end of what a line says: without line feed and carriage return. */
    int contentEnd(int index) {
        int feed = lineFeed(index);
        return feed > index && array[feed - 1] == '\r' ? feed - 1 : feed;
    }

    /** What a line says from an index on. */
    Bytes content(int index) {
        return slice(index, contentEnd(index));
    }

    /** Whether the line at an index says nothing. */
    boolean isBlank(int index) {
        return index < end && (array[index] == '\n' || (array[index] == '\r' && peek(index + 1) == '\n'));
    }

    /** Where the first line stands, from this one on, that says something. */
    int skipBlank(int index) {
        int i = index;
        while (isBlank(i)) {
            i = nextLine(i);
        }
        return i;
    }

    /** Goes on to the next line. */
    void step() {
        at = nextLine(at);
        line++;
    }

    /** Goes on to the start of a line further down. */
    void stepTo(int index) {
        while (at < index) {
            step();
        }
    }

    /** Goes on over a number of lines that somebody has counted already. */
    void jump(int index, int lines) {
        at = index;
        line += lines;
    }

    Bytes slice(int from, int to) {
        return text.slice(from - base, to - base);
    }

    /** The offset in the text of an index. */
    int offset(int index) {
        return index - base;
    }
}
