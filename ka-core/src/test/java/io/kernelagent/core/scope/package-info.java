/** Tests of scope tags. */
@NullMarked
package io.kernelagent.core.scope;

import org.jspecify.annotations.NullMarked;
