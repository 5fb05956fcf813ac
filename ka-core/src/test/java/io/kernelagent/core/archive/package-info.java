/** Tests of what is kept and what goes. */
@NullMarked
package io.kernelagent.core.archive;

import org.jspecify.annotations.NullMarked;
