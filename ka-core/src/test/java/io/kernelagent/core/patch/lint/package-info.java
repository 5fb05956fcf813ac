/** Tests of what a careful reader remarks on patches. */
@NullMarked
package io.kernelagent.core.patch.lint;

import org.jspecify.annotations.NullMarked;
