/**
 * The hall of the house: one class per verb ({@code Promote}, {@code Lint}, {@code Install} and so on), each with one
 * public method, {@code run}. A verb has three beats: observe through ports, let the core make a plan, perform the
 * plan step by step with an entry in the journal before and after each.
 *
 * <p>A verb decides nothing, prints nothing and parses no arguments, and it knows ports but no adapter, so that any
 * JVM program may embed it.
 */
@NullMarked
package io.kernelagent.verb;

import org.jspecify.annotations.NullMarked;
