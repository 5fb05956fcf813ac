package io.kernelagent.core.pkg.content;

import io.kernelagent.core.kernel.Architecture;
import io.kernelagent.core.kernel.Initramfs;
import io.kernelagent.core.kernel.KernelRelease;
import io.kernelagent.core.kernel.LocalVersion;
import io.kernelagent.core.pkg.Contact;
import io.kernelagent.core.pkg.Homepage;
import io.kernelagent.core.pkg.PackageFormat;
import io.kernelagent.core.pkg.PackageName;
import io.kernelagent.core.pkg.Packager;
import io.kernelagent.core.text.Bytes;
import io.kernelagent.core.text.Digests;
import io.kernelagent.core.text.TreePath;
import io.vavr.collection.SortedMap;
import io.vavr.collection.TreeMap;
import io.vavr.control.Option;
import java.time.Instant;

/** A kernel for a laptop, as small as one can be, in the shape that make leaves it in. */
final class SampleKernel {
    static final KernelRelease RELEASE = new KernelRelease("6.1.192-fresnel");

    private SortedMap<TreePath, StagedEntry> entries = TreeMap.empty();

    static SampleKernel asMakeLeavesIt() {
        return new SampleKernel()
                .withFile("boot/Image", "the kernel")
                .withFile("boot/System.map", "symbols")
                .withFile("boot/config", "CONFIG_FLEET_TAG=y\n")
                .withFile("boot/dtbs/" + RELEASE + "/rockchip/rk3399-pinebook-pro.dtb", "device tree")
                .withFile("lib/modules/" + RELEASE + "/kernel/drivers/led.ko", "a module")
                .withFile("lib/modules/" + RELEASE + "/modules.order", "kernel/drivers/led.ko\n")
                .withFile("lib/modules/" + RELEASE + "/modules.dep", "made by depmod")
                .withLink("lib/modules/" + RELEASE + "/build", "/home/builder/linux")
                .withLink("lib/modules/" + RELEASE + "/source", "/home/builder/linux")
                .withFile("headers/Makefile", "all:\n")
                .withProgram("headers/scripts/basic/fixdep", "a program")
                .withLink("headers/scripts/dtc/include-prefixes/arm64", "../../../arch/arm64/boot/dts");
    }

    SampleKernel withFile(String path, String content) {
        return with(path, file(content, false));
    }

    SampleKernel withProgram(String path, String content) {
        return with(path, file(content, true));
    }

    SampleKernel withLink(String path, String target) {
        return with(path, new StagedEntry.Link(Bytes.utf8(target)));
    }

    SampleKernel with(String path, StagedEntry entry) {
        entries = entries.put(TreePath.of(path), entry);
        return this;
    }

    SampleKernel without(String path) {
        entries = entries.remove(TreePath.of(path));
        return this;
    }

    StagedTree tree() {
        return new StagedTree(entries);
    }

    static StagedEntry file(String text, boolean isExecutable) {
        var content = Bytes.utf8(text);
        return new StagedEntry.File(isExecutable, content.length(), Digests.md5(content), Digests.sha256(content));
    }

    static KernelPackaging forFormat(PackageFormat format) {
        return packaging(format, RELEASE.text(), "-fresnel");
    }

    static KernelPackaging packaging(PackageFormat format, String release, String suffix) {
        return new KernelPackaging(
                new PackageName(format, "linux-fresnel"),
                format.version("6.1.192-3").get(),
                new KernelBuild(
                        Architecture.ARM64,
                        new KernelRelease(release),
                        Option.when(!suffix.isEmpty(), () -> new LocalVersion(suffix)),
                        Digests.blake2b(Bytes.utf8("a lock"))),
                new Imprint(
                        new Contact(
                                new Packager("Fleet", "fleet@example.org"), new Homepage("https://www.kernel.org/")),
                        Instant.parse("2026-01-01T00:00:00Z"),
                        "0.1.0"),
                Initramfs.MKINITCPIO);
    }
}
