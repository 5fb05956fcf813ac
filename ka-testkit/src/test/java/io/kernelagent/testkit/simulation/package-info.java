/** Tests of the simulated world itself. */
@NullMarked
package io.kernelagent.testkit.simulation;

import org.jspecify.annotations.NullMarked;
