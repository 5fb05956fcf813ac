/**
 * What can be wrong, said as values: a {@code Problem} is what the user can mend (with its code, its place and the
 * way to mend it), a {@code Fault} is what the world did (and whether it may have happened after all), a {@code
 * Finding} is what a check saw.
 *
 * <p>It is not a place for exceptions, which are for bugs alone, nor for exit codes, which belong to the command
 * line. Places are written as compilers write them, {@code file:line:column}, after the <a
 * href="https://www.gnu.org/prep/standards/html_node/Errors.html">GNU Coding Standards, "Formatting Error
 * Messages"</a>, so that editors can jump to them.
 */
@NullMarked
package io.kernelagent.core.problem;

import org.jspecify.annotations.NullMarked;
