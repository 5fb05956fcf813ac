package io.kernelagent.core.pkg;

import io.kernelagent.core.kernel.KernelRelease;
import io.kernelagent.core.text.Digest;

/**
 * What we write into the metadata of every package that we make, so that a file found anywhere can be traced to the
 * lock it was built from.
 *
 * @param part which half of the build it is
 * @param release the kernel it belongs to
 * @param lock the lock digest: the BLAKE2b of the text of {@code manifest.lock} without {@code tool:}, {@code build:}
 *     and {@code publish:}
 */
public record KernelMark(PackagePart part, KernelRelease release, Digest lock) {
    public KernelMark {
        if (lock.algorithm() != Digest.Algorithm.BLAKE2B) {
            throw new IllegalArgumentException("a lock digest is a BLAKE2b, not " + lock.algorithm());
        }
    }
}
