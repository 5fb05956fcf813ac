/**
 * Carries archives through streams, with a small buffer whatever their size: the part of making packages that both
 * worlds share, so that the pacman adapter and the deb adapter need not know each other.
 *
 * <p>It decides nothing: what stands in an archive is a {@code PackagePlan} of the core, what may stand in one is
 * decided by the core's {@code TarScan}, and compressors belong to the adapters. Exceptions stay inside the adapters.
 */
@NullMarked
package io.kernelagent.packing;

import org.jspecify.annotations.NullMarked;
