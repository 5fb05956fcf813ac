/**
 * What every implementation of a port must do, one suite for each port: an interface whose default methods are <a
 * href="https://junit.org/junit5/docs/current/user-guide/#writing-tests-test-interfaces-and-default-methods">JUnit 5
 * tests</a>. An implementation's test class says how to make one, and inherits the rest.
 *
 * <p>A suite never knows which implementation it has before it. What only one of them can do (a lock against a second
 * process, a cache) is tested beside that one.
 */
@NullMarked
package io.kernelagent.testkit.contract;

import org.jspecify.annotations.NullMarked;
