package io.kernelagent.core.pkg.content;

import io.kernelagent.core.pkg.PackageIdentity;
import io.kernelagent.core.pkg.PackagePart;
import io.kernelagent.core.problem.Problem;
import io.vavr.collection.List;
import io.vavr.collection.Seq;
import io.vavr.control.Either;

/**
 * Debian's way, as {@code make bindeb-pkg} and the distribution itself lay a kernel out: everything in {@code /boot}
 * ends with the release, device trees lie where flash-kernel looks for them, headers in {@code /usr/src}.
 */
record DebianLayout(KernelPackaging packaging) implements PackageLayout {
    @Override
    public Either<Seq<Problem>, PackagePlan> plan(StagedKernel kernel, PackagePart part) {
        var identity = packaging.identity(part).get();
        var files = part == PackagePart.IMAGE ? image(kernel) : headers(kernel);
        return PackageContent.of(files.appendAll(DebianDocs.of(packaging, identity)))
                .map(content -> packed(identity, content));
    }

    private Seq<PackageEntry> image(StagedKernel kernel) {
        return List.of(kernel.image().at("boot/vmlinuz-" + release()))
                .appendAll(kernel.all(StagedRole.SYMBOLS).map(file -> file.at("boot/System.map-" + release())))
                .appendAll(kernel.all(StagedRole.CONFIG).map(file -> file.at("boot/config-" + release())))
                .appendAll(kernel.all(StagedRole.DEVICE_TREE)
                        .map(file -> file.at("usr/lib/linux-image-" + release() + "/" + file.rest())))
                .appendAll(kernel.all(StagedRole.MODULE)
                        .map(file -> file.at("lib/modules/" + release() + "/" + file.rest())));
    }

    /** A link between two folders of the root is absolute, says Policy 10.5. */
    private Seq<PackageEntry> headers(StagedKernel kernel) {
        var folder = "usr/src/linux-headers-" + release();
        return kernel.all(StagedRole.HEADER)
                .map(file -> file.at(folder + "/" + file.rest()))
                .append(PackageEntry.link("lib/modules/" + release() + "/build", "/" + folder));
    }

    private PackagePlan packed(PackageIdentity identity, PackageContent content) {
        var control = List.of(
                        PackageEntry.text("control", DebianControl.text(packaging, identity, content)),
                        PackageEntry.text("md5sums", Md5Sums.text(content)))
                .appendAll(MaintainerScript.all(packaging, identity));
        return new PackagePlan(identity, packaging.imprint().time(), control.sortBy(PackageEntry::path), content);
    }

    private String release() {
        return packaging.build().release().text();
    }
}
