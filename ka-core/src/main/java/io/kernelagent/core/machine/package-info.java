/**
 * Other machines, and this one as seen from outside: addresses, paths, commands as lists of words, what came of them,
 * and jobs that go on when the connection does not. The shell scripts that a job's life is told in are rendered here,
 * so that one protocol serves every way to a machine; what a machine answers is read here too.
 *
 * <p>It is no client of anything: adapters run the commands. Shell words follow <a
 * href="https://pubs.opengroup.org/onlinepubs/9699919799/utilities/V3_chap02.html">POSIX</a>; what the scripts need
 * beyond it is Linux's {@code /proc}, {@code setsid} of util-linux and {@code timeout} of coreutils.
 */
@NullMarked
package io.kernelagent.core.machine;

import org.jspecify.annotations.NullMarked;
