package io.kernelagent.core.pkg.recipe;

import io.kernelagent.core.pkg.PacmanVersion;
import io.kernelagent.core.text.Digest;

/**
 * What a lock says to a recipe.
 *
 * @param version the version of the package, with its pkgrel
 * @param sourceTag the tag of the kernel's source
 * @param patch the file name of the cumulative patch
 * @param patchSum its BLAKE2b, as {@code b2sum} prints it
 * @param lock the lock digest
 */
public record Stamp(PacmanVersion version, String sourceTag, String patch, Digest patchSum, Digest lock) {}
