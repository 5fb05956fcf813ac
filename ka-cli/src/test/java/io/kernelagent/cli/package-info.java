/** Tests of the street door, the launcher included. */
@NullMarked
package io.kernelagent.cli;

import org.jspecify.annotations.NullMarked;
