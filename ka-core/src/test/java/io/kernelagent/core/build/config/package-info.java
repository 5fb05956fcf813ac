/** Tests of building. */
@NullMarked
package io.kernelagent.core.build.config;

import org.jspecify.annotations.NullMarked;
