/** Tests of resolution and of the lock. */
@NullMarked
package io.kernelagent.core.resolve;

import org.jspecify.annotations.NullMarked;
