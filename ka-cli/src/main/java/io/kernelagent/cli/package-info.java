/**
 * The street door: {@code Main}, the exit codes, and {@code wiring}, the only package that names an adapter. One
 * embedder of the verbs among others.
 *
 * <p>There is no logic here: words become arguments, a verb runs, a view shows what came of it. Options and help
 * follow the <a href="https://www.gnu.org/prep/standards/html_node/Command_002dLine-Interfaces.html">GNU conventions
 * for command lines</a> and <a href="https://no-color.org/">NO_COLOR</a>.
 */
@NullMarked
package io.kernelagent.cli;

import org.jspecify.annotations.NullMarked;
