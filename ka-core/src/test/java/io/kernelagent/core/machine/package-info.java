/** Tests of machines, commands and jobs. */
@NullMarked
package io.kernelagent.core.machine;

import org.jspecify.annotations.NullMarked;
