/** Tests of what stands behind the ports where a command runs. */
@NullMarked
package io.kernelagent.cli.wiring;

import org.jspecify.annotations.NullMarked;
