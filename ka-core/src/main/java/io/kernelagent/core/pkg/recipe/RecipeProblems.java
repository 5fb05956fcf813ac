package io.kernelagent.core.pkg.recipe;

import io.kernelagent.core.problem.Problem;
import io.kernelagent.core.problem.Where;
import io.kernelagent.core.text.Digest;

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

    static Problem patchMissing(String file) {
        return Problem.of(
                        "KA-RECIPE-PATCH",
                        Where.file(file),
                        "the lock names this patch, and it is not beside the recipe")
                .withMend("copy it from where promote wrote it");
    }
}
