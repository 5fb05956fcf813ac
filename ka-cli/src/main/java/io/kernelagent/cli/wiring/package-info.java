/**
 * Where the adapters are plugged into the verbs: the only package that names an adapter. Each group of verbs has a
 * class of its own; what they share, the folders and the ports of this machine, stands in {@code Places}.
 *
 * <p>There is no logic here, and nothing is made before it is asked for: a start of {@code ka} pays for one verb.
 */
@NullMarked
package io.kernelagent.cli.wiring;

import org.jspecify.annotations.NullMarked;
