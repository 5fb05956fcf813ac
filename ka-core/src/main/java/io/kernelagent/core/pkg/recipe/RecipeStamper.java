package io.kernelagent.core.pkg.recipe;

import io.kernelagent.core.problem.Problem;
import io.vavr.collection.LinkedHashMap;
import io.vavr.collection.List;
import io.vavr.collection.Map;
import io.vavr.collection.Seq;
import io.vavr.control.Either;

/**
 * Writes the values of a lock into a recipe: {@code pkgrel} and {@code _cumulative_b2sum}, which it must have,
 * {@code pkgver}, {@code _srctag}, {@code _srccommit} and {@code _lock_digest} where it has them, and the sum of the
 * cumulative patch in {@code b2sums} at the place where {@code source} names it. Every other byte of the recipe stays.
 */
public final class RecipeStamper {
    private static final Seq<String> REQUIRED = List.of("pkgrel", "_cumulative_b2sum");
    private static final String SUM_VARIABLE = "$_cumulative_b2sum";

    private final String file;
    private final Stamp stamp;

    /**
     * A stamper for one recipe.
     *
     * @param file what the recipe is called in problems
     */
    public RecipeStamper(String file, Stamp stamp) {
        this.file = file;
        this.stamp = stamp;
    }

    /** The stamped recipe, or everything that keeps it from being stamped. */
    public Either<Seq<Problem>, String> stamp(String template) {
        var recipe = Recipe.of(template);
        var missing = REQUIRED.reject(name -> recipe.assigns(name)).map(name -> RecipeProblems.noSlot(file, name));
        var sums = sums(recipe);
        var problems = missing.appendAll(sums.fold(List::of, right -> List.empty()));
        return problems.isEmpty() ? Either.right(sums.get().text()) : Either.left(problems);
    }

    private Either<Problem, Recipe> sums(Recipe recipe) {
        var stamped = values().foldLeft(recipe, (text, value) -> text.with(value._1, quoted(value._2)));
        var sources = stamped.array("source");
        var sums = stamped.array("b2sums");
        int place = sources.indexWhere(word -> isPatch(word.text()));
        if (place < 0) {
            return Either.left(RecipeProblems.noSource(file, stamp.patch()));
        }
        if (sources.size() != sums.size()) {
            return Either.left(RecipeProblems.sumsDiffer(file, sources.size(), sums.size()));
        }
        var slot = sums.get(place);
        return Either.right(
                slot.text().replaceAll("[{}]", "").equals(SUM_VARIABLE)
                        ? stamped
                        : stamped.replaced(slot, quoted(stamp.patchSum().hex())));
    }

    private Map<String, String> values() {
        var release = stamp.version().pkgrel().getOrElse("1");
        var values = LinkedHashMap.of("pkgver", stamp.version().pkgver(), "pkgrel", release)
                .put("_srctag", stamp.source().tag())
                .put("_cumulative_b2sum", stamp.patchSum().hex())
                .put("_lock_digest", stamp.lock().hex());
        return stamp.source()
                .commit()
                .map(commit -> values.put("_srccommit", commit))
                .getOrElse(values);
    }

    /** A source may have another name in front: {@code cumulative.patch::0001-...}. */
    private boolean isPatch(String source) {
        return source.equals(stamp.patch()) || source.endsWith("::" + stamp.patch());
    }

    /** In single quotes where a shell could read more than a word; a quote itself is closed, escaped and opened. */
    private static String quoted(String value) {
        return value.matches("[A-Za-z0-9._+-]+") ? value : "'" + value.replace("'", "'\\''") + "'";
    }
}
