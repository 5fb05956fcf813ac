/** The in-memory ports pass the same suites as the real ones. */
@NullMarked
package io.kernelagent.testkit.memory;

import org.jspecify.annotations.NullMarked;
