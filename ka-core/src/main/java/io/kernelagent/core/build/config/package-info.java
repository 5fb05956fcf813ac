/**
 * What becomes of a wished-for configuration: which symbols {@code make olddefconfig} added, and which it dropped
 * without a word.
 */
@NullMarked
package io.kernelagent.core.build.config;

import org.jspecify.annotations.NullMarked;
