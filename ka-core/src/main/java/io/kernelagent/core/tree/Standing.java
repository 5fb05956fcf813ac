package io.kernelagent.core.tree;

import io.kernelagent.core.text.TreePath;
import io.vavr.collection.Seq;

/**
 * The lines on which a hunk stands, told by their owners: two runs of a series in which a hunk stands on the same lines
 * agree, at whatever line number that is.
 *
 * @param path the file, as the patch names it
 * @param hunk which hunk of its patch, counted from 1
 * @param line the line of the file at which its pre-image begins, counted from 1
 * @param owners the owner of each line of the pre-image, numbered as in {@link Ownership}
 */
public record Standing(TreePath path, int hunk, int line, Seq<Integer> owners) {
    /** Whether another run has the same hunk on lines of other owners. */
    public boolean hasMovedTo(Standing other) {
        return hunk == other.hunk && !owners.equals(other.owners);
    }
}
