/**
 * Benchmarks: parse, lint and apply under <a href="https://github.com/openjdk/jmh">JMH</a>.
 *
 * <p>Never shipped and not in the bill of materials, since JMH is GPL-2.0 with the class path exception. A benchmark
 * is no test: nothing fails here because a machine was busy, and figures are published with the machine they were
 * taken on.
 */
@NullMarked
package io.kernelagent.bench;

import org.jspecify.annotations.NullMarked;
