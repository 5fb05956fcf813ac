/** Tests of package names and versions. */
@NullMarked
package io.kernelagent.core.pkg;

import org.jspecify.annotations.NullMarked;
