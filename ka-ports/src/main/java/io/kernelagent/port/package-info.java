/**
 * The sockets in the wall: what the house wants from the outside world, as narrow interfaces spelled in core types. A
 * method takes values and returns {@code Either<Fault, A>}; a fault says what was tried and whether it may have
 * happened nevertheless.
 *
 * <p>A port is not a wrapper of some library: no stream, no exception and no type of a library shows through. Every
 * port has one contract suite in {@code io.kernelagent.testkit} and at least two implementations that pass it. The
 * word is <a href="https://alistair.cockburn.us/hexagonal-architecture">Cockburn's</a>.
 */
@NullMarked
package io.kernelagent.port;

import org.jspecify.annotations.NullMarked;
