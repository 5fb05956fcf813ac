/**
 * From words to values: what the user typed, as core types, or the problem with it.
 *
 * <p>No file is opened and nothing is looked up here; whether a host exists is the verb's question.
 */
@NullMarked
package io.kernelagent.cli.arguments;

import org.jspecify.annotations.NullMarked;
