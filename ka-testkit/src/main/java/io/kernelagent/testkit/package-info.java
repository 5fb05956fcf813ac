/**
 * What every test of the house needs and every extension gets: ports kept in memory, the contract suite of each port,
 * and a simulated world grown from a seed, where answers get lost and processes die.
 *
 * <p>These are real implementations and no mocks: the same suites run against them and against the adapters. A
 * failure names its seed first, and the seed replays it. The suites are <a
 * href="https://junit.org/junit5/docs/current/user-guide/">JUnit 5</a> interfaces with default tests.
 */
@NullMarked
package io.kernelagent.testkit;

import org.jspecify.annotations.NullMarked;
