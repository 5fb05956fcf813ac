package io.kernelagent.core.build;

import io.kernelagent.core.build.Preflight.Need;
import io.kernelagent.core.build.Preflight.ToolNeed;
import io.kernelagent.core.kernel.Architecture;
import io.kernelagent.core.site.BuildHost;
import io.vavr.collection.List;
import io.vavr.collection.Seq;

/**
 * The programs that make a kernel. The least versions are those of the kernel's own <a
 * href="https://docs.kernel.org/process/changes.html">minimal requirements</a>.
 */
final class Toolchain {
    private static final Seq<ToolNeed> ALWAYS = List.of(
            new ToolNeed("make", "3.82"),
            new ToolNeed("gcc", "5.1"),
            new ToolNeed("ld", "2.23"),
            new ToolNeed("flex", "2.5.35"),
            new ToolNeed("bison", "2.0"),
            new ToolNeed("bc", ""),
            new ToolNeed("ccache", "3.0"),
            new ToolNeed("git", "2.0"),
            new ToolNeed("tar", "1.28"),
            new ToolNeed("xz", ""),
            new ToolNeed("sha256sum", ""),
            new ToolNeed("depmod", ""));

    /** What makepkg is without; what a recipe needs beyond it, makepkg sees for itself. */
    private static final Seq<ToolNeed> OF_RECIPES = List.of(
            // Older ones ask sudo before anybody else.
            new ToolNeed("makepkg", "6.0"),
            new ToolNeed("pacman", "6.0"),
            new ToolNeed("fakeroot", ""),
            new ToolNeed("zstd", ""),
            new ToolNeed("tar", "1.28"),
            new ToolNeed("sha256sum", ""));

    private Toolchain() {}

    /** Whether a machine runs what it compiles without a cross compiler. */
    static boolean isNative(String machine, Architecture target) {
        return Architecture.named(machine).contains(target);
    }

    /** What the names of the compiler and its friends begin with on a machine; nothing for its own. */
    static String prefix(BuildHost host, String machine, Architecture target) {
        return isNative(machine, target) ? "" : foreignPrefix(host, target);
    }

    private static String foreignPrefix(BuildHost host, Architecture target) {
        return host.tools().crossCompile().getOrElse(() -> debianPrefix(target));
    }

    private static String debianPrefix(Architecture target) {
        return switch (target) {
            case ARM64 -> "aarch64-linux-gnu-";
            case ARM -> "arm-linux-gnueabihf-";
            case X86_64 -> "x86_64-linux-gnu-";
            case RISCV64 -> "riscv64-linux-gnu-";
            case LOONGARCH64 -> "loongarch64-linux-gnu-";
            case PPC64LE -> "powerpc64le-linux-gnu-";
            case S390X -> "s390x-linux-gnu-";
        };
    }

    /** What a recipe of this kernel needs on a host: makepkg, and a user who is not root. */
    static Need ofRecipe(BuildHost host, Architecture target, long freeKib) {
        return new Need(
                target, OF_RECIPES, List.of(new ToolNeed(foreignPrefix(host, target) + "gcc", "5.1")), freeKib, true);
    }

    /** What a build of this kernel needs on a host. */
    static Need need(BuildHost host, Architecture target, long freeKib) {
        var prefix = foreignPrefix(host, target);
        var foreign = List.of(new ToolNeed(prefix + "gcc", "5.1"), new ToolNeed(prefix + "ld", "2.23"));
        return new Need(target, ALWAYS, foreign, freeKib, false);
    }

    /** What any build needs on any host. */
    static Need general(long freeKib) {
        return new Need(Architecture.X86_64, ALWAYS, List.empty(), freeKib, false);
    }
}
