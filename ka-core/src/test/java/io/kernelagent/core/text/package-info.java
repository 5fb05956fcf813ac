/** Tests of bytes, digests and paths. */
@NullMarked
package io.kernelagent.core.text;

import org.jspecify.annotations.NullMarked;
