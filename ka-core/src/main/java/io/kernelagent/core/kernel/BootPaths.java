package io.kernelagent.core.kernel;

import io.vavr.collection.List;
import io.vavr.collection.Seq;

/**
 * Where a kernel lies that is installed alongside another one: each of its files carries the localversion, so that two
 * kernels with different ones share no path.
 *
 * @param image the kernel image
 * @param initramfs the initial root file system
 * @param deviceTrees the folder of device trees
 */
public record BootPaths(String image, String initramfs, String deviceTrees) {
    /** The places of the kernel with this localversion. */
    public static BootPaths of(LocalVersion version) {
        return new BootPaths(
                "/boot/Image" + version, "/boot/initramfs" + version + ".img", "/boot/dtbs" + version + "/");
    }

    /** All of them. */
    public Seq<String> all() {
        return List.of(image, initramfs, deviceTrees);
    }
}
