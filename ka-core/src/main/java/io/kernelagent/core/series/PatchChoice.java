package io.kernelagent.core.series;

import io.kernelagent.core.problem.Problem;
import io.kernelagent.core.problem.Where;
import io.vavr.collection.Array;
import io.vavr.collection.Seq;
import io.vavr.collection.SortedSet;
import io.vavr.collection.TreeSet;
import io.vavr.control.Either;

/** Which patches of a series somebody means: by the path as it was given, or by any end of it that only one has. */
public final class PatchChoice {
    private PatchChoice() {}

    /** The places in the series of the patches that are meant, or what is wrong with every name that means none. */
    public static Either<Seq<Problem>, SortedSet<Integer>> of(Series series, Seq<String> names) {
        var patches = series.patches().map(NamedPatch::name).toArray();
        var chosen = names.map(name -> one(patches, name));
        var problems = chosen.flatMap(choice -> choice.swap().toOption());
        return problems.nonEmpty() ? Either.left(problems) : Either.right(TreeSet.ofAll(chosen.map(Either::get)));
    }

    private static Either<Problem, Integer> one(Array<String> patches, String name) {
        int exact = patches.indexOf(name);
        if (exact >= 0) {
            return Either.right(exact);
        }
        var ending = Array.range(0, patches.length())
                .filter(index -> patches.get(index).endsWith("/" + name));
        return ending.length() == 1
                ? Either.right(ending.head())
                : Either.left(ending.isEmpty() ? unknown(patches, name) : unclear(ending.map(patches::get), name));
    }

    private static Problem unknown(Array<String> patches, String name) {
        return Problem.of("KA-SERIES-NO-SUCH-PATCH", Where.file(name), "the series has no patch \"" + name + "\"")
                .withDetail("it has " + patches.length() + ", from "
                        + patches.headOption().getOrElse("none") + " to "
                        + patches.lastOption().getOrElse("none"))
                .withMend("name a patch by its path as ka series check prints it, or by the end of that path");
    }

    private static Problem unclear(Seq<String> patches, String name) {
        var problem = Problem.of(
                "KA-SERIES-WHICH-PATCH", Where.file(name), "\"" + name + "\" may be any of " + patches.length());
        return patches.foldLeft(problem, Problem::withDetail).withMend("give more of the path");
    }
}
