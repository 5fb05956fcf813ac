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
 */
public record Hunk(int line, LineRange old, LineRange fresh, Bytes heading, Bytes body, HunkCounts actual) {

    /** The counts that the header states. */
    public HunkCounts stated() {
        return new HunkCounts(old.count(), fresh.count());
    }

    public boolean hasRightCounts() {
        return stated().equals(actual);
    }
}
