package io.kernelagent.core.build;

import io.kernelagent.core.kernel.Architecture;

/**
 * The file that boots, as the kernel's own build leaves it.
 *
 * @param path below the tree
 * @param name what a package calls it
 */
record KernelImage(String path, String name) {
    static KernelImage of(Architecture architecture) {
        return switch (architecture) {
            case X86_64 -> new KernelImage("arch/x86/boot/bzImage", "bzImage");
            case ARM -> new KernelImage("arch/arm/boot/zImage", "zImage");
            case ARM64, RISCV64 -> new KernelImage("arch/" + architecture.kernelName() + "/boot/Image", "Image");
            case S390X -> new KernelImage("arch/s390/boot/bzImage", "bzImage");
            case PPC64LE, LOONGARCH64 -> new KernelImage("vmlinux", "vmlinux");
        };
    }
}
