/** Tests against the real programs. */
@NullMarked
package io.kernelagent.adapter.pacman;

import org.jspecify.annotations.NullMarked;
