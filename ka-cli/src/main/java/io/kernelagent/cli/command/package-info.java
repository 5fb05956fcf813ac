/**
 * One class per command: parse, one call of a verb, one view, an exit code.
 *
 * <p>A command knows neither adapters nor the core's decisions. It is written against <a
 * href="https://picocli.info/">picocli</a>'s annotations, from which help, completion and man pages come.
 */
@NullMarked
package io.kernelagent.cli.command;

import org.jspecify.annotations.NullMarked;
