/**
 * The rules of the house held against the house: over the classes of all modules, which only the command line sees,
 * over the source text, and over a fixture of offenders that proves that every rule bites.
 */
@NullMarked
package io.kernelagent.rules;

import org.jspecify.annotations.NullMarked;
