package io.kernelagent.core.pkg.recipe;

import io.kernelagent.core.pkg.PacmanVersion;
import io.kernelagent.core.text.Digest;
import io.vavr.control.Option;

/**
 * What a lock says to a recipe.
 *
 * @param version the version of the package, with its pkgrel
 * @param source the kernel's source
 * @param patch the file name of the cumulative patch
 * @param patchSum its BLAKE2b, as {@code b2sum} prints it
 * @param lock the lock digest
 */
public record Stamp(PacmanVersion version, Source source, String patch, Digest patchSum, Digest lock) {
    /**
     * The kernel's source.
     *
     * @param tag its tag
     * @param commit what the tag stood for; none for a source that is not of git
     */
    public record Source(String tag, Option<String> commit) {}
}
