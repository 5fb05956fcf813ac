package io.kernelagent.core.pkg.recipe;

import io.kernelagent.core.problem.Problem;
import io.kernelagent.core.text.Digest;
import io.vavr.Tuple2;
import io.vavr.collection.Seq;
import io.vavr.collection.SortedMap;
import io.vavr.control.Option;

/** The patches that lie beside a recipe: makepkg takes what is there, so what is there must be what was locked. */
public final class PatchesBeside {
    private PatchesBeside() {}

    /**
     * Every patch that is not as the lock says, by its name.
     *
     * @param folder where the recipe is, for the places of problems
     * @param locked the digests that the lock has, by file name
     * @param found the digests of the files beside the recipe, in the same function
     */
    public static Seq<Problem> problems(
            String folder, SortedMap<String, Digest> locked, SortedMap<String, Digest> found) {
        return locked.toArray().flatMap(patch -> problem(folder, patch, found.get(patch._1)));
    }

    private static Option<Problem> problem(String folder, Tuple2<String, Digest> locked, Option<Digest> found) {
        var file = folder + "/" + locked._1;
        if (found.isEmpty()) {
            return Option.some(RecipeProblems.patchMissing(file));
        }
        return found.filter(digest -> !digest.equals(locked._2))
                .map(digest -> RecipeProblems.patchDiffers(file, locked._2, digest));
    }
}
