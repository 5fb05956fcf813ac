/** Tests of package names and versions. */
@NullMarked
package io.kernelagent.core.pkg.tar;

import org.jspecify.annotations.NullMarked;
