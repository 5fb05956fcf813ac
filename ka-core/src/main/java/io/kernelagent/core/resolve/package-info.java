/**
 * From a manifest and a patch tree to a resolution, and from a resolution to the lock: which patches apply, in which
 * order, with which digests, on which commit, and what the result is. The same input gives the same bytes on any
 * machine, in any time zone and locale.
 *
 * <p>It fetches nothing: it asks, through an inquiry, for the manifest, then for patches, then for the baseline's
 * files. The lock's digests are those that coreutils recomputes; its place in the life of a kernel is that of a lock
 * file in any package manager: what was promoted, so that a build needs no second thought.
 */
@NullMarked
package io.kernelagent.core.resolve;

import org.jspecify.annotations.NullMarked;
