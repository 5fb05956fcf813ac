/** Tests of building. */
@NullMarked
package io.kernelagent.core.build.log;

import org.jspecify.annotations.NullMarked;
