/** Tests of what is read of kernel artefacts. */
@NullMarked
package io.kernelagent.core.artifact;

import org.jspecify.annotations.NullMarked;
