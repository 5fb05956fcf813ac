package io.kernelagent.core.patch;

/**
 * One side of a hunk header: {@code 9,6} in {@code @@ -9,6 +9,10 @@}.
 *
 * @param start the first line, counted from 1; for a count of 0 the line after which the hunk stands
 * @param count how many lines
 */
public record LineRange(int start, int count) {
    /** The form that git writes: a count of 1 is left out. */
    @Override
    public String toString() {
        return count == 1 ? Integer.toString(start) : start + "," + count;
    }
}
