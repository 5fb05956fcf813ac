/** Tests of baselines and kernel names. */
@NullMarked
package io.kernelagent.core.kernel;

import org.jspecify.annotations.NullMarked;
