package io.kernelagent.core.tree;

/**
 * Whose turn it is to change files.
 *
 * @param owner the index of the patch in its series: who will own the lines it adds
 * @param change what it does to the file at hand
 * @param options how much a hunk may differ
 * @param trace where it is written down what the change stands on
 */
record Turn(int owner, FileChange change, ApplyOptions options, Trace trace) {}
