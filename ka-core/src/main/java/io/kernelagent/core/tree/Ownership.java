package io.kernelagent.core.tree;

import io.kernelagent.core.text.TreePath;
import io.vavr.control.Option;
import java.util.Arrays;

/**
 * Who wrote each line of a file: the baseline, or which patch. It is what the net diff is cut from, and what a blame of
 * the series reads.
 *
 * <p>Inside the engine an owner is one number for each line: the index of a patch in its series, or, below zero, the
 * line of the baseline's file that it is ({@code -1} for the first).
 */
public final class Ownership {
    private final Option<TreePath> origin;
    private final int[] owners;

    Ownership(Option<TreePath> origin, int[] owners) {
        this.origin = origin;
        this.owners = owners;
    }

    /** The file of the baseline that the lines of the baseline come from; none for a file that a patch created. */
    public Option<TreePath> origin() {
        return origin;
    }

    /** How many lines the file has. */
    public int lines() {
        return owners.length;
    }

    /** The index in its series of the patch that wrote a line (counted from 0), none when the baseline did. */
    public Option<Integer> patchOf(int line) {
        return Option.when(owners[line] >= 0, owners[line]);
    }

    /** Which line of the origin a line is, both counted from 0, or -1 when a patch wrote it. */
    public int baselineLineOf(int line) {
        return owners[line] >= 0 ? -1 : -owners[line] - 1;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Ownership that && origin.equals(that.origin) && Arrays.equals(owners, that.owners);
    }

    @Override
    public int hashCode() {
        return 31 * origin.hashCode() + Arrays.hashCode(owners);
    }

    @Override
    public String toString() {
        return "Ownership(" + origin.map(TreePath::toString).getOrElse("new") + ", " + owners.length + " lines)";
    }
}
