/**
 * How a series fares on another baseline, most often the next tag: patch by patch whether it applies there, is
 * contained there already, conflicts, or has lost its files.
 *
 * <p>What is contained is found backwards, from the last patch to the first, since a later patch may have rewritten
 * what an earlier one wrote; what applies is found forwards, on the tree as it stands after the patches before. Nothing
 * here guesses: every answer comes with the lines that prove it.
 */
@NullMarked
package io.kernelagent.core.series.radar;

import org.jspecify.annotations.NullMarked;
