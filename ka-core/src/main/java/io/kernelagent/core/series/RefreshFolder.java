package io.kernelagent.core.series;

import io.kernelagent.core.problem.Problem;
import io.kernelagent.core.problem.Where;
import io.kernelagent.core.text.Bytes;
import io.kernelagent.core.text.TreePath;
import io.kernelagent.core.tree.Tree;
import io.kernelagent.core.tree.TreeFile;
import io.vavr.collection.Map;
import io.vavr.collection.Seq;
import io.vavr.control.Either;

/**
 * The files of a refreshed series as they lie in a folder of their own: a patch below a series directory has the same
 * way to it there, a patch that was named itself lies at the top.
 */
public final class RefreshFolder {
    private RefreshFolder() {}

    /**
     * The files, or what is wrong with their names.
     *
     * @param paths what the user named
     * @param refresh the refreshed series
     * @param others further files, by their names, such as the file that gives the order
     */
    public static Either<Seq<Problem>, Tree> of(Seq<String> paths, Refresh refresh, Map<String, Bytes> others) {
        var files = refresh.patches()
                .map(patch -> new File(patch.name(), patch.after()))
                .appendAll(others.map(other -> new File(other._1, other._2)));
        var homes = files.groupBy(file -> below(paths, file.name));
        var problems = homes.filter(home -> home._2.length() > 1)
                .map(home -> clash(home._1, home._2.map(File::name)))
                .toList()
                .appendAll(homes.keySet().toList().flatMap(home -> TreePath.parse(Bytes.utf8(home))
                        .swap()
                        .map(reason -> unusable(home, reason))));
        return problems.nonEmpty()
                ? Either.left(Problem.sorted(problems))
                : Either.right(homes.foldLeft(
                        Tree.EMPTY,
                        (tree, home) -> tree.with(TreePath.of(home._1), TreeFile.regular(home._2.head().content))));
    }

    private static String below(Seq<String> paths, String name) {
        return paths.map(path -> path.endsWith("/") ? path : path + "/")
                .filter(name::startsWith)
                .map(folder -> name.substring(folder.length()))
                .headOption()
                .getOrElse(() -> name.substring(name.lastIndexOf('/') + 1));
    }

    private static Problem clash(String home, Seq<String> names) {
        var problem = Problem.of(
                "KA-REFRESH-NAMES",
                Where.file(names.head()),
                names.length() + " files of the series would be \"" + home + "\" in the new folder");
        return names.foldLeft(problem, Problem::withDetail)
                .withMend("refresh the directories one by one, or rewrite the patches in place by --write");
    }

    private static Problem unusable(String home, String reason) {
        return Problem.of("KA-REFRESH-NAMES", Where.file(home), "the path \"" + home + "\" " + reason);
    }

    /** A file by the name that the user knows. */
    private record File(String name, Bytes content) {}
}
