package io.kernelagent.core.pkg.content;

import io.kernelagent.core.kernel.Architecture;
import io.kernelagent.core.kernel.KernelRelease;
import io.kernelagent.core.kernel.LocalVersion;
import io.kernelagent.core.pkg.KernelMark;
import io.kernelagent.core.pkg.PackagePart;
import io.kernelagent.core.text.Digest;
import io.vavr.control.Option;

/**
 * The kernel that is packed.
 *
 * @param architecture what it runs on
 * @param release what {@code make kernelrelease} said
 * @param suffix its localversion, where it is installed alongside another kernel
 * @param lock the digest of the lock it was built from
 */
public record KernelBuild(Architecture architecture, KernelRelease release, Option<LocalVersion> suffix, Digest lock) {
    KernelMark mark(PackagePart part) {
        return KernelMark.ours(part, release, lock);
    }
}
