package io.kernelagent.core.pkg.recipe;

import io.kernelagent.core.problem.Finding;
import io.kernelagent.core.problem.Problem;
import io.kernelagent.core.problem.Where;
import io.kernelagent.core.text.Digest;
import io.vavr.collection.List;
import io.vavr.control.Option;

/** Why a recipe cannot be built. */
final class RecipeProblems {
    private RecipeProblems() {}

    static Problem noSlot(String file, String name) {
        return Problem.of("KA-RECIPE-SLOT", Where.file(file), "the recipe has no line \"" + name + "=\"")
                .withMend("write \"" + name + "=\" at the beginning of a line: its value comes from the lock");
    }

    static Problem noSource(String file, String patch) {
        return Problem.of("KA-RECIPE-SOURCE", Where.file(file), "source=() does not name " + patch)
                .withMend("add it to source=(), and a slot for its sum to b2sums=()");
    }

    static Problem sumsDiffer(String file, int sources, int sums) {
        return Problem.of(
                        "KA-RECIPE-SUMS",
                        Where.file(file),
                        "source=() has " + sources + " words, b2sums=() has " + sums)
                .withMend("give every source its sum at the same place, SKIP where there is none");
    }

    static Problem patchDiffers(String file, Digest locked, Digest found) {
        return Problem.of("KA-RECIPE-PATCH", Where.file(file), "the patch beside the recipe is not the one in the lock")
                .withDetail("locked: " + locked)
                .withDetail("found:  " + found)
                .withMend("copy the patch again from where promote wrote it, or promote again");
    }

    static Problem patchUnknown(String file) {
        return Problem.of("KA-RECIPE-PATCH", Where.file(file), "the lock does not know this patch beside the recipe")
                .withMend("add it to the includes of the manifest and promote, or take it away from the recipe");
    }

    static Problem noRecipe(String file) {
        return Problem.of("KA-RECIPE-MISSING", Where.file(file), "there is no such recipe")
                .withMend("write it, or mend package.template_at in the manifest");
    }

    static Problem noFolder(String file) {
        return Problem.of("KA-RECIPE-FOLDER", Where.file(file), "the recipe has no folder of its own")
                .withMend("everything beside a recipe is sent with it: put it into a folder, and mend"
                        + " package.template_at");
    }

    static Problem fullFolder(String folder, String what, String most) {
        return Problem.of(
                        "KA-RECIPE-FOLDER",
                        Where.file(folder),
                        what + " lie beside the recipe, and no more than " + most + " are sent with it")
                .withMend("give the recipe a folder of its own; large sources are makepkg's to fetch");
    }

    static Problem oddName(String file, String why) {
        return Problem.of("KA-RECIPE-FOLDER", Where.file(file), "a file beside the recipe cannot be sent: it " + why)
                .withMend("give it another name");
    }

    /** What the lint found is no matter of taste: makepkg would fail over it an hour later. */
    static Problem linted(Finding finding) {
        return new Problem(
                finding.code(), finding.where(), finding.message(), Option.none(), List.empty(), finding.mend());
    }

    static Problem distcc(String file) {
        return Problem.of("KA-RECIPE-DISTCC", Where.file(file), "the recipe wants distcc")
                .withMend("take it out of options=(): a kernel is compiled where its compiler was checked");
    }

    static Problem noPackages(String file) {
        return Problem.of("KA-RECIPE-PACKAGE", Where.file(file), "makepkg ended well and left no package")
                .withMend("let the recipe have a function package()");
    }

    static Problem oddPackage(String file, String name) {
        return Problem.of("KA-RECIPE-PACKAGE", Where.file(file), "makepkg left something that is no name of a package")
                .withDetail("found: " + name)
                .withMend("give the packages plain names in pkgname=()");
    }

    static Problem packageDiffers(String file, String expected, String found) {
        return Problem.of("KA-RECIPE-PACKAGE", Where.file(file), "a package of the recipe is not what was asked for")
                .withDetail("expected: " + expected)
                .withDetail("found:    " + found)
                .withMend("take name, pkgver and pkgrel as they are stamped, without a function pkgver()");
    }

    static Problem releaseDiffers(String file, String suffix, String release) {
        return Problem.of(
                        "KA-RECIPE-RELEASE",
                        Where.file(file),
                        "the kernel of the recipe does not bear the suffix of the package")
                .withDetail("package.suffix: " + suffix)
                .withDetail("found:          " + release)
                .withMend("let the recipe set CONFIG_LOCALVERSION to it");
    }
}
