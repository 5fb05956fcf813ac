/** Tests of what halts what. */
@NullMarked
package io.kernelagent.core.halt;

import org.jspecify.annotations.NullMarked;
