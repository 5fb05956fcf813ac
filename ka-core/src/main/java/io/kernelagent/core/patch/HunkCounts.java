package io.kernelagent.core.patch;

/**
 * How many lines a hunk has on its two sides.
 *
 * @param old lines of the pre-image: context and removed
 * @param fresh lines of the post-image: context and added
 */
public record HunkCounts(int old, int fresh) {
    @Override
    public String toString() {
        return "-" + old + " +" + fresh;
    }
}
