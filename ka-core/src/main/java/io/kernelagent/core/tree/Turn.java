package io.kernelagent.core.tree;

/**
 * Whose turn it is to change files.
 *
 * @param owner the index of the patch in its series: who will own the lines it adds
 * @param firstHunk the number, within the patch, of the first hunk for the file at hand
 * @param options how much a hunk may differ
 */
record Turn(int owner, int firstHunk, ApplyOptions options) {}
