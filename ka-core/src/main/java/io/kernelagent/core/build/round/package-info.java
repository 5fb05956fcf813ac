/**
 * A watchman's round: what is seen of every build that is open, what to make of it, and which compilations are to be
 * ended because they hang. It remembers from one round to the next what last moved, so that a timer may walk it.
 *
 * <p>It begins nothing and continues nothing: {@code ka build} does, and the round says where that is wanted.
 */
@NullMarked
package io.kernelagent.core.build.round;

import org.jspecify.annotations.NullMarked;
