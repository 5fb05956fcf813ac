/**
 * The architecture rules, as plain methods that extension adapters call from their own tests: what the core may know,
 * the order of its packages, what a port looks like, who may see whom, and how large things may get.
 *
 * <p>A rule is a check that somebody calls with classes; nothing here runs by itself, so a test that calls it also
 * counts the classes it was given, and a fixture proves that each rule still bites. Written for <a
 * href="https://www.archunit.org/userguide/html/000_Index.html">ArchUnit</a>; sizes are measured with the JDK's own
 * {@code com.sun.source} trees.
 */
@NullMarked
package io.kernelagent.testkit.rules;

import org.jspecify.annotations.NullMarked;
