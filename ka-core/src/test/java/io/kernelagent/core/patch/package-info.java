/** Tests of the text of patches. */
@NullMarked
package io.kernelagent.core.patch;

import org.jspecify.annotations.NullMarked;
