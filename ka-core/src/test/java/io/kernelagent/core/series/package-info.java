/** Tests of series of patches. */
@NullMarked
package io.kernelagent.core.series;

import org.jspecify.annotations.NullMarked;
