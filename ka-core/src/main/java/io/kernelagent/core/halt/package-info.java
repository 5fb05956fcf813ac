/**
 * What stands in the way of what: the kinds of block issues ({@code [ka:patch-fail]}, {@code [ka:regression]} and the
 * others) and, for each, which actions on which targets it halts, and nothing beyond. One table, pure, so that {@code
 * ka explain} and the refusal itself cannot disagree.
 *
 * <p>It neither files nor reads issues: their texts are in {@code issue}, the forge is behind a port.
 */
@NullMarked
package io.kernelagent.core.halt;

import org.jspecify.annotations.NullMarked;
