@NullMarked
package io.kernelagent.core.build.round;

import org.jspecify.annotations.NullMarked;
