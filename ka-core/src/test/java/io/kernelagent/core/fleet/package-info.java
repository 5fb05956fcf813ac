/** Tests of host manifests. */
@NullMarked
package io.kernelagent.core.fleet;

import org.jspecify.annotations.NullMarked;
