package io.kernelagent.core.pkg;

import io.kernelagent.core.kernel.KernelRelease;
import io.kernelagent.core.text.Digest;
import io.vavr.control.Option;

/**
 * Which kernel a package holds. We write it into the metadata of every package that we make, so that a file found
 * anywhere can be traced to the lock it was built from; of a package from elsewhere its modules tell it.
 *
 * @param part which half of the build it is
 * @param release the kernel it belongs to
 * @param lock the lock digest: the BLAKE2b of the text of {@code manifest.lock} without {@code tool:}, {@code build:}
 *     and {@code publish:}; none for a kernel that was built elsewhere
 */
public record KernelMark(PackagePart part, KernelRelease release, Option<Digest> lock) {
    public KernelMark {
        if (lock.exists(digest -> digest.algorithm() != Digest.Algorithm.BLAKE2B)) {
            throw new IllegalArgumentException(
                    "a lock digest is a BLAKE2b, not " + lock.get().algorithm());
        }
    }

    /** A kernel that we built. */
    public static KernelMark ours(PackagePart part, KernelRelease release, Digest lock) {
        return new KernelMark(part, release, Option.some(lock));
    }

    /** A kernel that somebody else built: all that its package tells is the release. */
    public static KernelMark foreign(KernelRelease release) {
        return new KernelMark(PackagePart.IMAGE, release, Option.none());
    }
}
