/**
 * A world grown from a seed, in which calls are refused, answers get lost and the process stops between any two
 * effects. A verb that survives it survives a crash and a reboot.
 *
 * <p>The seed alone decides everything, so that a failure, which names its seed first, can be played again. The kinds
 * of faults follow what <a href="https://github.com/apache/cassandra-accord">Accord</a>'s simulator does to its
 * messages.
 */
@NullMarked
package io.kernelagent.testkit.simulation;

import org.jspecify.annotations.NullMarked;
