package io.kernelagent.core.tree;

import io.kernelagent.core.patch.FilePatch;

/**
 * What a patch does to one file, with its place in the patch.
 *
 * @param patch the change
 * @param firstHunk the number of its first hunk, counted from 1 through the whole patch
 */
public record FileChange(FilePatch patch, int firstHunk) {}
