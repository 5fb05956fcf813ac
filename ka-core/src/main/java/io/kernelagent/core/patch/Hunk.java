package io.kernelagent.core.patch;

import io.kernelagent.core.text.Bytes;

/**
 * One contiguous change of a text file: a header line and a body. The body is kept as it stands in the patch; what it
 * says about lines is read from it with {@link HunkLines}.
 *
 * @param line the line of the {@code @@} header in the patch file, counted from 1
 * @param old where the pre-image is expected, as the header states it
 * @param fresh where the post-image lands, as the header states it
 * @param heading the text behind the second {@code @@} without its leading blank, often the enclosing function
 * @param body the lines that belong to the hunk, each with its prefix and its line end; starts after the header line
 * @param actual the counts that the body really has; a hunk whose stated counts differ cannot be applied
 * @param context how much unchanged text surrounds the change
 */
public record Hunk(
        int line, LineRange old, LineRange fresh, Bytes heading, Bytes body, HunkCounts actual, Context context) {

    /**
     * The context lines of a hunk before its first and behind its last change; all of them on both sides, if nothing
     * changes.
     */
    public record Context(int leading, int trailing) {
        /** Whether there is none on either side, so that only line numbers say where the hunk belongs. */
        public boolean isEmpty() {
            return leading == 0 && trailing == 0;
        }
    }

    /** The counts that the header states. */
    public HunkCounts stated() {
        return new HunkCounts(old.count(), fresh.count());
    }

    public boolean hasRightCounts() {
        return old.count() == actual.old() && fresh.count() == actual.fresh();
    }

    /** Whether the hunk adds or removes anything. */
    public boolean changesSomething() {
        return context.leading() < Math.max(actual.old(), actual.fresh());
    }

    /** How many lines the file has more afterwards; negative when it shrinks. */
    public int growth() {
        return actual.fresh() - actual.old();
    }
}
