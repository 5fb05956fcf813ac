package io.kernelagent.core.pkg.content;

import io.kernelagent.core.pkg.PackageIdentity;
import io.kernelagent.core.pkg.PackagePart;
import io.kernelagent.core.problem.Problem;
import io.vavr.collection.List;
import io.vavr.collection.Seq;
import io.vavr.control.Either;

/**
 * Arch's way: modules in {@code usr/lib}, the kernel under {@code /boot} with its suffix, a hook for the initramfs
 * because the distribution's own looks elsewhere, headers beside the modules and a link to them from {@code usr/src}.
 */
record PacmanLayout(KernelPackaging packaging) implements PackageLayout {
    @Override
    public Either<Seq<Problem>, PackagePlan> plan(StagedKernel kernel, PackagePart part) {
        var identity = packaging.identity(part).get();
        var files = part == PackagePart.IMAGE ? image(kernel) : headers(kernel);
        return PackageContent.of(files).map(content -> packed(identity, content));
    }

    private Seq<PackageEntry> image(StagedKernel kernel) {
        return List.of(kernel.image().at(imagePath(kernel)))
                .appendAll(kernel.all(StagedRole.SYMBOLS).map(file -> file.at(boot("System.map"))))
                .appendAll(kernel.all(StagedRole.CONFIG).map(file -> file.at(boot("config"))))
                .appendAll(kernel.all(StagedRole.DEVICE_TREE).map(file -> file.at(boot("dtbs") + "/" + file.rest())))
                .appendAll(kernel.all(StagedRole.MODULE).map(file -> file.at(modules() + "/" + file.rest())))
                .append(PackageEntry.text(modules() + "/pkgbase", packaging.name() + "\n"))
                .appendAll(AlpmHook.initramfs(packaging, imagePath(kernel), initramfsPath()));
    }

    /** The folder and its way down come from {@link PackageContent}: the link never stands before its parent (I8). */
    private Seq<PackageEntry> headers(StagedKernel kernel) {
        return kernel.all(StagedRole.HEADER)
                .map(file -> file.at(modules() + "/build/" + file.rest()))
                .append(PackageEntry.link(
                        "usr/src/" + packaging.name(),
                        "../lib/modules/" + packaging.build().release() + "/build"));
    }

    private PackagePlan packed(PackageIdentity identity, PackageContent content) {
        var time = packaging.imprint().time();
        var about = List.of(
                PackageEntry.text(".BUILDINFO", BuildInfo.text(packaging, identity)),
                PackageEntry.text(".INSTALL", InstallScript.text(packaging, identity, initramfsPath())),
                PackageEntry.text(".PKGINFO", PkgInfo.text(packaging, identity, content)));
        var mtree = PackageEntry.literal(".MTREE", Mtree.zipped(about.appendAll(content.all()), time), false);
        return new PackagePlan(identity, time, about.append(mtree).sortBy(PackageEntry::path), content);
    }

    private String imagePath(StagedKernel kernel) {
        var name = kernel.image().rest();
        return boot(name.equals("bzImage") ? "vmlinuz" : name);
    }

    private String initramfsPath() {
        return boot("initramfs") + ".img";
    }

    private String boot(String stem) {
        return "boot/" + stem + packaging.build().suffix().map(Object::toString).getOrElse("");
    }

    private String modules() {
        return "usr/lib/modules/" + packaging.build().release();
    }
}
