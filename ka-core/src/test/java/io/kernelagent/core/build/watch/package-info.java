/** Tests of building. */
@NullMarked
package io.kernelagent.core.build.watch;

import org.jspecify.annotations.NullMarked;
