/**
 * When a running job is left to itself, when it has stalled, and when its time is over. Two clocks: one that any output
 * or any work sets back, and one that nothing sets back.
 */
@NullMarked
package io.kernelagent.core.build.watch;

import org.jspecify.annotations.NullMarked;
