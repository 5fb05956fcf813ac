package io.kernelagent.testkit.contract;

import io.kernelagent.core.kernel.Architecture;
import io.kernelagent.core.kernel.Initramfs;
import io.kernelagent.core.kernel.KernelRelease;
import io.kernelagent.core.kernel.LocalVersion;
import io.kernelagent.core.patch.FileMode;
import io.kernelagent.core.pkg.Contact;
import io.kernelagent.core.pkg.Homepage;
import io.kernelagent.core.pkg.PackageFormat;
import io.kernelagent.core.pkg.PackageName;
import io.kernelagent.core.pkg.Packager;
import io.kernelagent.core.pkg.content.Imprint;
import io.kernelagent.core.pkg.content.KernelBuild;
import io.kernelagent.core.pkg.content.KernelPackaging;
import io.kernelagent.core.text.Bytes;
import io.kernelagent.core.text.Digests;
import io.kernelagent.core.text.TreePath;
import io.kernelagent.core.tree.Tree;
import io.kernelagent.core.tree.TreeFile;
import io.vavr.control.Option;
import java.time.Instant;

/** A kernel to pack, as small as one can be, in the shape that make leaves it in. */
public final class PackageSamples {
    /** The release of the kernel. */
    public static final String RELEASE = "6.1.192-fresnel";

    private static final String MODULES = "lib/modules/" + RELEASE + "/";

    private PackageSamples() {}

    /** The staged tree, with a path too long for one field of tar and one too long for two. */
    public static Tree aStagedKernel() {
        return Tree.EMPTY
                .with(path("boot/Image"), text("the kernel"))
                .with(path("boot/System.map"), text("symbols"))
                .with(path("boot/config"), text("CONFIG_FLEET_TAG=y\n"))
                .with(path("boot/dtbs/rockchip/rk3399-pinebook-pro.dtb"), text("device tree"))
                .with(path(MODULES + "kernel/drivers/led.ko"), text("a module"))
                .with(path(MODULES + "modules.order"), text("kernel/drivers/led.ko\n"))
                .with(path(MODULES + "modules.builtin"), text(""))
                .with(path(MODULES + "modules.dep"), text("made by depmod"))
                .with(path(MODULES + "build"), link("/home/builder/linux"))
                .with(path("headers/Makefile"), text("all:\n"))
                .with(path("headers/scripts/basic/fixdep"), program("a program"))
                .with(path("headers/scripts/dtc/include-prefixes/arm64"), link("../../../arch/arm64/boot/dts"))
                .with(path("headers/" + "a-rather-long-name/".repeat(6) + "x.h"), text("long"))
                .with(path("headers/" + "y".repeat(180) + ".h"), text("longer"));
    }

    /** The same with a module of 24 MiB that no compressor shrinks to nothing: several threads have work. */
    public static Tree aLargeKernel() {
        var module = new byte[24 << 20];
        int state = 1;
        for (int i = 0; i < module.length; i++) {
            state = state * 1103515245 + 12345;
            module[i] = (byte) ((state >>> 16) & 0x1f);
        }
        return aStagedKernel().with(path(MODULES + "kernel/drivers/large.ko"), TreeFile.regular(Bytes.wrap(module)));
    }

    /** What to make of it. */
    public static KernelPackaging aPackaging(PackageFormat format) {
        return aPackaging(format, "linux-fresnel", "6.1.192-3");
    }

    /** The same under another name or version. */
    public static KernelPackaging aPackaging(PackageFormat format, String name, String version) {
        return new KernelPackaging(
                new PackageName(format, name),
                format.version(version).get(),
                new KernelBuild(
                        Architecture.X86_64,
                        new KernelRelease(RELEASE),
                        Option.some(new LocalVersion("-fresnel")),
                        Digests.blake2b(Bytes.utf8("a lock"))),
                new Imprint(
                        new Contact(
                                new Packager("Fleet", "fleet@example.org"), new Homepage("https://www.kernel.org/")),
                        Instant.parse("2026-01-01T00:00:00Z"),
                        "0.1.0"),
                Initramfs.MKINITCPIO);
    }

    private static TreePath path(String text) {
        return TreePath.of(text);
    }

    private static TreeFile text(String text) {
        return TreeFile.regular(Bytes.utf8(text));
    }

    private static TreeFile program(String text) {
        return new TreeFile(FileMode.EXECUTABLE, Bytes.utf8(text));
    }

    private static TreeFile link(String target) {
        return new TreeFile(FileMode.SYMLINK, Bytes.utf8(target));
    }
}
