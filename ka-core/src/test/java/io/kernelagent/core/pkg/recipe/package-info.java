/** Tests of package names and versions. */
@NullMarked
package io.kernelagent.core.pkg.recipe;

import org.jspecify.annotations.NullMarked;
