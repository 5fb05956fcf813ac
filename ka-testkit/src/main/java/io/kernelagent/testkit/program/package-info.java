/**
 * Real programs as judges: what pacman, dpkg or bsdtar say about what we made. Used by tests that end in {@code IT}.
 *
 * <p>It is no way to run programs in production: that is the port {@code Commands}.
 */
@NullMarked
package io.kernelagent.testkit.program;

import org.jspecify.annotations.NullMarked;
