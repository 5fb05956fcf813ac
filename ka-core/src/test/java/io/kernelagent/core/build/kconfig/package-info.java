/** Tests of building. */
@NullMarked
package io.kernelagent.core.build.kconfig;

import org.jspecify.annotations.NullMarked;
