package io.kernelagent.core.tree;

import io.kernelagent.core.patch.FilePatch;
import io.vavr.collection.Map;
import io.vavr.collection.TreeMap;

/**
 * What a patch does to one file, with its place in the patch.
 *
 * @param patch the change
 * @param firstHunk the number of its first hunk, counted from 1 through the whole patch
 * @param settled lines that somebody has settled for hunks which fit in several places, by the number of the hunk
 */
public record FileChange(FilePatch patch, int firstHunk, Map<Integer, Integer> settled) {
    /** A change for whose hunks nobody has settled anything. */
    public static FileChange of(FilePatch patch, int firstHunk) {
        return new FileChange(patch, firstHunk, TreeMap.empty());
    }

    /** The same hunks, said of the file in another way. */
    public FileChange with(FilePatch said) {
        return new FileChange(said, firstHunk, settled);
    }
}
