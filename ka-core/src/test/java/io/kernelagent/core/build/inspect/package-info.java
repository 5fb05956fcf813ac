/** Tests of looking at build hosts. */
@NullMarked
package io.kernelagent.core.build.inspect;

import org.jspecify.annotations.NullMarked;
