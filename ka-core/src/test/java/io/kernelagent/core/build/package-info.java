/** Tests of building. */
@NullMarked
package io.kernelagent.core.build;

import org.jspecify.annotations.NullMarked;
