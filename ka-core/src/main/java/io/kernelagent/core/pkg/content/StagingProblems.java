package io.kernelagent.core.pkg.content;

import io.kernelagent.core.kernel.KernelRelease;
import io.kernelagent.core.kernel.LocalVersion;
import io.kernelagent.core.problem.Problem;
import io.kernelagent.core.problem.Where;
import io.kernelagent.core.text.Bytes;
import io.kernelagent.core.text.TreePath;
import io.vavr.collection.Seq;

/** Why a staged tree cannot be packed. Places are paths below the staging folder. */
final class StagingProblems {
    private static final Where TREE = Where.file("staged tree");

    private StagingProblems() {}

    static Problem outside(TreePath path) {
        return at("KA-PKG-OUTSIDE", path, "no kernel package has a file here")
                .withMend("stage boot/, boot/dtbs/, lib/modules/<release>/ and headers/ only");
    }

    static Problem special(TreePath path, String words) {
        return at("KA-PKG-SPECIAL", path, "this is " + words + ", which a package cannot hold")
                .withMend("take it out of the staging folder: no install target of make makes one");
    }

    static Problem oddName(TreePath path) {
        return at("KA-PKG-NAME-ODD", path, "the name has blanks, control characters or letters beyond ASCII")
                .withMend("no file of a kernel is called so: look what else wrote into the staging folder");
    }

    static Problem link(TreePath path, Bytes target) {
        return at("KA-PKG-LINK", path, "the link leads out of its folder, to \"" + target + "\"")
                .withMend("make it relative, to something below the same folder");
    }

    static Problem tooLarge(TreePath path) {
        return at("KA-PKG-SIZE", path, "the file is too large for a tar archive (8 GiB)")
                .withMend("take it out of the staging folder: no file of a kernel is so large");
    }

    static Problem twice(TreePath path, TreePath one, TreePath two) {
        return Problem.of("KA-PKG-TWICE", Where.file(path.toString()), "two staged files would land here")
                .withDetail(one.toString())
                .withDetail(two.toString())
                .withMend("stage the kernel once, into an empty folder");
    }

    static Problem noImage() {
        return Problem.of("KA-PKG-IMAGE", TREE, "there is no kernel in boot/")
                .withMend("copy what make built (Image, bzImage, vmlinuz) to boot/");
    }

    /** I16: what a build leaves that ran out of room. */
    static Problem emptyImage(TreePath image) {
        return at("KA-PKG-IMAGE", image, "the kernel has no bytes")
                .withMend("look why make wrote nothing, and build anew: ka build with --again makes a clean tree");
    }

    static Problem severalImages(Seq<TreePath> images) {
        return Problem.of("KA-PKG-IMAGE", TREE, "there are several kernels: " + images.mkString(", "))
                .withMend("keep the one that the boot loader is to load");
    }

    static Problem otherRelease(String folder, KernelRelease release) {
        return Problem.of(
                        "KA-PKG-RELEASE",
                        Where.file("lib/modules/" + folder),
                        "these modules belong to no kernel " + release)
                .withMend("stage into an empty folder, and build kernel and modules in one run");
    }

    static Problem suffixMissing(KernelRelease release, LocalVersion suffix) {
        return Problem.of(
                        "KA-PKG-SUFFIX",
                        TREE,
                        "the kernel release " + release + " does not end with the suffix " + suffix)
                .withMend("build with LOCALVERSION=" + suffix + ": without it two kernels share their modules");
    }

    static Problem badName(String name, String why) {
        return Problem.of("KA-PKG-NAME", TREE, "the package would be called \"" + name + "\", which " + why)
                .withMend("choose a suffix of lower-case letters, digits, and .+- only");
    }

    private static Problem at(String code, TreePath path, String headline) {
        return Problem.of(code, Where.file(path.toString()), headline);
    }
}
