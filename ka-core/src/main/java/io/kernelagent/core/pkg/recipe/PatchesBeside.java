package io.kernelagent.core.pkg.recipe;

import io.kernelagent.core.problem.Problem;
import io.kernelagent.core.text.Digest;
import io.vavr.Tuple2;
import io.vavr.collection.Seq;
import io.vavr.collection.SortedMap;
import io.vavr.control.Option;
import java.util.regex.Pattern;

/**
 * The patches that lie beside a recipe: makepkg takes what is there, so what is there must be what was locked. A patch
 * that the lock does not know was never promoted, and has no business in the kernel.
 */
public final class PatchesBeside {
    private static final Pattern NAME = Pattern.compile("(?i).*\\.(patch|diff)(\\.[a-z0-9]+)?");

    private PatchesBeside() {}

    /** Whether a file is a patch, by its name. */
    public static boolean isPatch(String name) {
        return NAME.matcher(name).matches();
    }

    /**
     * Every patch that is not as the lock says, by its path.
     *
     * @param folder where the recipe is, for the places of problems
     * @param locked the patches of the lock, which may share a name
     * @param found the SHA-256 of the patches beside the recipe, by their path below its folder
     */
    public static Seq<Problem> problems(String folder, Seq<Locked> locked, SortedMap<String, Digest> found) {
        return found.toArray().flatMap(patch -> problem(folder, locked, patch));
    }

    private static Option<Problem> problem(String folder, Seq<Locked> locked, Tuple2<String, Digest> found) {
        var file = folder + "/" + found._1;
        var name = found._1.substring(found._1.lastIndexOf('/') + 1);
        var namesakes = locked.filter(patch -> patch.name().equals(name)).map(Locked::sha256);
        if (namesakes.isEmpty()) {
            return Option.some(RecipeProblems.patchUnknown(file));
        }
        return namesakes.contains(found._2)
                ? Option.none()
                : Option.some(RecipeProblems.patchDiffers(file, namesakes.head(), found._2));
    }

    /**
     * A patch that the lock knows.
     *
     * @param name of its file, without its folders
     * @param sha256 of its bytes
     */
    public record Locked(String name, Digest sha256) {}
}
