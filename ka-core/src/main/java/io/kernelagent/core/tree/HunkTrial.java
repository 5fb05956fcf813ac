package io.kernelagent.core.tree;

import io.kernelagent.core.patch.Hunk;
import io.vavr.control.Either;

/**
 * What became of one hunk that was tried whatever becomes of the others.
 *
 * @param number which hunk of its patch, counted from 1
 * @param hunk the hunk
 * @param outcome where it landed, or why it did not
 */
public record HunkTrial(int number, Hunk hunk, Either<Refusal, Placement> outcome) {}
