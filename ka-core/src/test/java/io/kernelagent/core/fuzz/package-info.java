/**
 * Every reader of foreign bytes, fed with bytes that nobody meant: {@link io.kernelagent.core.fuzz.Readers} says what
 * must hold of each, {@code Fuzzing} lets Jazzer look for bytes that break it, and {@code MutationTest} tries a fixed
 * number of changed samples in every build.
 */
@NullMarked
package io.kernelagent.core.fuzz;

import org.jspecify.annotations.NullMarked;
