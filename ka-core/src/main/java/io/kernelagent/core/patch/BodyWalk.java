package io.kernelagent.core.patch;

import io.vavr.collection.List;
import io.vavr.control.Option;

/**
 * Finds the end of a hunk body and counts its lines. The stated counts lead: a body ends where they are met, unless
 * lines follow that can only belong to it. Where they cannot be met, the shape of the lines decides, with a look ahead
 * for what only looks like a line of a body (see {@link Landmarks}).
 *
 * <p>One walk serves one hunk. {@link #run} first tries the quick way, which is right for nearly every hunk there is.
 */
final class BodyWalk {
    private final Cursor cursor;
    private final int statedOld;
    private final int statedNew;

    /** Behind the last line of the body. */
    int end;

    int lines;
    int old;
    int fresh;
    int leading;
    int trailing;
    private boolean changed;
    /** Empty lines at the end that may be context or may part the hunk from what follows. */
    int blanks;
    /** Where lines start with a tabulator: somebody has eaten the blank before it. */
    List<HunkSite.Eaten> eaten = List.empty();
    /** The first line behind a mark that says its side of the file had ended. */
    Option<Integer> beyondEnd = Option.none();

    private boolean oldEnded;
    private boolean newEnded;
    private boolean mayBeMarked;
    private byte marked;

    BodyWalk(Cursor cursor, HunkCounts stated) {
        this.cursor = cursor;
        this.statedOld = stated.old();
        this.statedNew = stated.fresh();
    }

    void run(int start) {
        if (!isAsStated(start)) {
            byShape(start);
        }
    }

    boolean hasStatedCounts() {
        return old == statedOld && fresh == statedNew;
    }

    /** The quick way: takes the lines that the header asks for and gives up at the first surprise. */
    private boolean isAsStated(int start) {
        byte[] array = cursor.array;
        int size = cursor.end;
        int oldLeft = statedOld;
        int newLeft = statedNew;
        int index = start;
        int count = 0;
        int firstChange = -1;
        int lastChange = -1;
        boolean returned = false;
        while ((oldLeft | newLeft) > 0 && index < size) {
            byte mark = array[index];
            if (mark == ' ' || mark == '\n') {
                oldLeft--;
                newLeft--;
            } else if (mark == '+') {
                newLeft--;
                lastChange = count;
            } else if (mark == '-' && (index + 1 >= size || array[index + 1] != '-')) {
                oldLeft--;
                lastChange = count;
            } else {
                return false;
            }
            firstChange = firstChange < 0 ? lastChange : firstChange;
            while (index < size && array[index] != '\n') {
                index++;
            }
            returned |= array[index - 1] == '\r';
            index++;
            count++;
        }
        if ((oldLeft | newLeft) != 0 || !isCleanEnd(index)) {
            return false;
        }
        cursor.returned |= returned;
        settle(index, count, firstChange < 0 ? count : firstChange, count - 1 - lastChange);
        return true;
    }

    private boolean isCleanEnd(int index) {
        if (index >= cursor.end) {
            return index == cursor.end;
        }
        byte next = cursor.array[index];
        return next != '\n' && next != '\r' && !Landmarks.isBodyByte(next);
    }

    private void settle(int index, int count, int contextBefore, int contextBehind) {
        end = index;
        lines = count;
        old = statedOld;
        fresh = statedNew;
        leading = contextBefore;
        trailing = contextBehind;
    }

    /** The thorough way. */
    private void byShape(int start) {
        int index = start;
        end = start;
        while (index < cursor.end && belongs(index)) {
            int next = cursor.nextLine(index);
            take(index);
            lines++;
            index = next;
            if (blanks == 0) {
                end = next;
            }
        }
        if (hasStatedCounts()) {
            end = index;
            blanks = 0;
        } else {
            leaveBlanks();
        }
    }

    /** Empty lines at the end of a body that would not make its counts right are no part of it. */
    private void leaveBlanks() {
        lines -= blanks;
        old -= blanks;
        fresh -= blanks;
        trailing -= blanks;
        leading = changed ? leading : leading - blanks;
    }

    private boolean belongs(int index) {
        byte mark = cursor.array[index];
        if (mark == '\\') {
            return mayBeMarked && cursor.peek(index + 1) == ' ';
        }
        if (hasStatedCounts()) {
            return isSurplus(index, mark);
        }
        return isLine(index, mark) && !stopsAtDashes(index, mark);
    }

    private boolean isLine(int index, byte mark) {
        return Landmarks.isBodyByte(mark) || cursor.isBlank(index);
    }

    private boolean stopsAtDashes(int index, byte mark) {
        if (mark != '-') {
            return false;
        }
        return Landmarks.isSignature(cursor, index)
                || (Landmarks.isFileHeader(cursor, index) && Landmarks.hasKindredNames(cursor, index));
    }

    /** Whether a line behind a body that has its counts can only be one line more. */
    private boolean isSurplus(int index, byte mark) {
        if (cursor.isBlank(index)) {
            return continuesBehindBlanks(index);
        }
        return mark != '\t' && isLine(index, mark) && !isDashedEnd(index, mark);
    }

    private boolean isDashedEnd(int index, byte mark) {
        return mark == '-'
                && (Landmarks.isSignature(cursor, index)
                        || Landmarks.isNamePair(cursor, index)
                        || Landmarks.isBoundary(cursor, index));
    }

    /**
     * Remarks may stand behind blank lines; only a run of lines up to the next hunk of the file is body for certain.
     */
    private boolean continuesBehindBlanks(int index) {
        int first = cursor.skipBlank(index);
        int next = first;
        while (next < cursor.end && isLine(next, cursor.array[next]) && !isDashedEnd(next, cursor.array[next])) {
            next = cursor.nextLine(next);
        }
        return next > first && cursor.has(next, "@@ -");
    }

    private void take(int index) {
        byte mark = cursor.array[index];
        switch (mark) {
            case '+' -> {
                fresh++;
                change(index, false, true);
            }
            case '-' -> {
                old++;
                change(index, true, false);
            }
            case '\\' -> mark();
            default -> keep(index, mark);
        }
    }

    private void change(int index, boolean removed, boolean added) {
        checkEnds(index, removed, added);
        changed = true;
        trailing = 0;
        blanks = 0;
        marked = removed ? (byte) '-' : (byte) '+';
    }

    private void keep(int index, byte mark) {
        checkEnds(index, true, true);
        old++;
        fresh++;
        trailing++;
        leading = changed ? leading : leading + 1;
        blanks = cursor.isBlank(index) ? blanks + 1 : 0;
        marked = ' ';
        if (mark == '\t') {
            eaten = eaten.prepend(new HunkSite.Eaten(cursor.line + lines, cursor.offset(index)));
        }
    }

    private void checkEnds(int index, boolean isOld, boolean isNew) {
        mayBeMarked = index >= 0;
        if ((isOld && oldEnded) || (isNew && newEnded)) {
            beyondEnd = beyondEnd.orElse(Option.some(cursor.line + lines));
        }
    }

    private void mark() {
        mayBeMarked = false;
        blanks = 0;
        oldEnded |= marked != '+';
        newEnded |= marked != '-';
    }
}
