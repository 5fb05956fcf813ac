/**
 * From one machine to many: rings, canaries, and the evidence a canary must leave (cleared bars, a rehearsed way
 * back) before the next ring may be asked for.
 *
 * <p>It opens and closes gates; each installation behind a gate is still one consented plan of {@code install}.
 * Nothing is rolled out on a timer.
 */
@NullMarked
package io.kernelagent.core.rollout;

import org.jspecify.annotations.NullMarked;
