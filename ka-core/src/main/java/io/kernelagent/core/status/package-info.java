/**
 * The fleet at a glance: for each host, what its manifest and lock say against what was observed, as one line, and
 * drift as a pair of expected and seen.
 *
 * <p>It is read only and comes last: every other package may be asked here, none may ask back.
 */
@NullMarked
package io.kernelagent.core.status;

import org.jspecify.annotations.NullMarked;
