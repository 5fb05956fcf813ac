/** Tests of package names and versions. */
@NullMarked
package io.kernelagent.core.pkg.content;

import org.jspecify.annotations.NullMarked;
