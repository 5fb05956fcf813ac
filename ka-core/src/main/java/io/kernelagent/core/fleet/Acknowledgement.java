package io.kernelagent.core.fleet;

import io.kernelagent.core.text.TreePath;
import io.kernelagent.core.yaml.Placed;

/**
 * A hunk that fits in several places, and the one of them that somebody has looked at and wants.
 *
 * @param patch the patch
 * @param file the file that the hunk changes, as the patch names it
 * @param hunk which hunk of the patch, counted from 1 through all its files, as every message counts
 * @param line the line of the file at which the hunk shall begin
 * @param reason why this one, for whoever asks in a year
 */
public record Acknowledgement(Placed<TreePath> patch, TreePath file, int hunk, int line, String reason) {

    /** Whether both speak of the same hunk. */
    boolean isOfSameHunk(Acknowledgement other) {
        return patch.value().equals(other.patch.value()) && hunk == other.hunk;
    }
}
