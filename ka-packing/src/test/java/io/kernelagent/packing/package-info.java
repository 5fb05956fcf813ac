@NullMarked
package io.kernelagent.packing;

import org.jspecify.annotations.NullMarked;
