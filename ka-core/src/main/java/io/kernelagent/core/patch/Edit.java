package io.kernelagent.core.patch;

import io.kernelagent.core.text.Bytes;

/**
 * A mechanical mend of a patch text: some bytes replaced by others.
 *
 * @param from index of the first byte to replace, counted from 0
 * @param to index after the last byte to replace; equal to {@code from} for an insertion
 * @param replacement what stands there afterwards
 */
public record Edit(int from, int to, Bytes replacement) {}
