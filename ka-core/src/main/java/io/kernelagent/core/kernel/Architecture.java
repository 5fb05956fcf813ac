package io.kernelagent.core.kernel;

import io.vavr.collection.List;
import io.vavr.collection.Seq;
import io.vavr.control.Option;

/**
 * The machines that kernels are built for, under the three names they go by: the kernel's own ({@code ARCH=}), Arch's
 * ({@code CARCH}) and Debian's ({@code dpkg --print-architecture}).
 */
public enum Architecture {
    ARM64("arm64", "aarch64", "arm64"),
    ARM("arm", "armv7h", "armhf"),
    X86_64("x86", "x86_64", "amd64"),
    RISCV64("riscv", "riscv64", "riscv64"),
    LOONGARCH64("loongarch", "loong64", "loong64"),
    PPC64LE("powerpc", "powerpc64le", "ppc64el"),
    S390X("s390", "s390x", "s390x");

    /** All of them. */
    public static final Seq<Architecture> ALL = List.of(values());

    private final String kernelName;
    private final String archName;
    private final String debianName;

    Architecture(String kernelName, String archName, String debianName) {
        this.kernelName = kernelName;
        this.archName = archName;
        this.debianName = debianName;
    }

    /** The architecture that manifests call by the kernel's name, or by any of the other two. */
    public static Option<Architecture> named(String name) {
        return ALL.find(
                one -> List.of(one.kernelName, one.archName, one.debianName).contains(name));
    }

    /** The folder below {@code arch/} in the kernel's tree. */
    public String kernelName() {
        return kernelName;
    }

    /** As {@code makepkg} and {@code pacman} say. */
    public String archName() {
        return archName;
    }

    /** As {@code dpkg} says. */
    public String debianName() {
        return debianName;
    }
}
