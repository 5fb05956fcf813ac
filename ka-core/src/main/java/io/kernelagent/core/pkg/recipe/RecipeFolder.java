package io.kernelagent.core.pkg.recipe;

import io.kernelagent.core.machine.MachinePath;
import io.kernelagent.core.problem.Finding;
import io.kernelagent.core.problem.Problem;
import io.kernelagent.core.text.Bytes;
import io.kernelagent.core.text.Digest;
import io.kernelagent.core.text.Digests;
import io.kernelagent.core.text.TreePath;
import io.vavr.collection.List;
import io.vavr.collection.Seq;
import io.vavr.collection.SortedMap;
import io.vavr.control.Either;
import io.vavr.control.Option;

/**
 * A recipe with everything that lies beside it and below: what makepkg will find in its folder.
 *
 * @param template the recipe's file in the workspace
 * @param files by their path below its folder
 */
public record RecipeFolder(TreePath template, SortedMap<TreePath, Bytes> files) {
    /** What makepkg calls a recipe, whatever we call it. */
    public static final TreePath RECIPE = TreePath.of("PKGBUILD");

    private static final int MOST_FILES = 200;
    private static final int MOST_MIB = 16;
    private static final int MIB = 1 << 20;

    /** The folder that is sent with a recipe; the root of a workspace is too much of one. */
    public static Either<Problem, TreePath> of(TreePath template) {
        return template.parent().toEither(() -> RecipeProblems.noFolder(template.toString()));
    }

    /**
     * The files to read of what was found in a recipe's folder, or why it is none.
     *
     * @param listed their paths in the workspace; none where there is no such folder
     */
    public static Either<Seq<Problem>, Seq<TreePath>> listing(TreePath template, Option<Seq<TreePath>> listed) {
        var files = listed.getOrElse(List.empty());
        if (!files.contains(template)) {
            return Either.left(List.of(RecipeProblems.noRecipe(template.toString())));
        }
        var problems = files.flatMap(RecipeFolder::oddName)
                .appendAll(Option.when(
                        files.size() > MOST_FILES,
                        () -> RecipeProblems.fullFolder(
                                template.toString(), files.size() + " files", Integer.toString(MOST_FILES))));
        return problems.isEmpty() ? Either.right(files) : Either.left(problems);
    }

    private static Option<Problem> oddName(TreePath file) {
        return MachinePath.parse("/srv/" + file)
                .swap()
                .toOption()
                .map(why -> RecipeProblems.oddName(file.toString(), why));
    }

    /**
     * The folder as it is sent: the recipe stamped, the cumulative patch in it. Left with everything that is wrong with
     * the recipe, and with every patch beside it that is not one of the lock (L047).
     */
    public Either<Seq<Problem>, RecipeFolder> stamped(Stamp stamp, Seq<PatchesBeside.Locked> locked, Bytes cumulative) {
        var recipe = new RecipeStamper(template.toString(), stamp).stamp(text());
        var known = locked.append(new PatchesBeside.Locked(stamp.patch(), Digests.sha256(cumulative)));
        var problems = recipe.fold(found -> found, right -> List.<Problem>empty())
                .appendAll(unwanted())
                .appendAll(PatchesBeside.problems(folder(), known, patches()))
                .appendAll(tooMuch());
        return problems.isEmpty()
                ? Either.right(new RecipeFolder(
                        template,
                        files.put(TreePath.of(stamp.patch()), cumulative).put(RECIPE, Bytes.latin1(recipe.get()))))
                : Either.left(problems);
    }

    /** Latin-1 carries every byte through a String unharmed. */
    private String text() {
        return files.get(template.relativeTo(TreePath.of(folder())))
                .map(Bytes::latin1)
                .getOrElse("");
    }

    private String folder() {
        return template.parent().map(TreePath::toString).getOrElse("");
    }

    private Seq<Problem> unwanted() {
        return TemplateLint.findings(template.toString(), text())
                .filter(Finding::isError)
                .map(RecipeProblems::linted)
                .appendAll(Option.when(
                        Recipe.of(text()).array("options").exists(word -> word.text()
                                .equals("distcc")),
                        () -> RecipeProblems.distcc(template.toString())));
    }

    private SortedMap<String, Digest> patches() {
        return files.filterKeys(path -> PatchesBeside.isPatch(path.toString()))
                .bimap(TreePath::toString, Digests::sha256);
    }

    private Option<Problem> tooMuch() {
        long bytes = files.values().map(Bytes::length).sum().longValue();
        return Option.when(
                bytes > (long) MOST_MIB * MIB,
                () -> RecipeProblems.fullFolder(template.toString(), bytes + " bytes", MOST_MIB + " MiB"));
    }

    /** This folder and one more file. */
    public RecipeFolder with(TreePath path, Bytes content) {
        return new RecipeFolder(template, files.put(path, content));
    }

    /** The digest of all of it: another byte anywhere, and it is another recipe. */
    public Digest digest() {
        return Digests.blake2b(Bytes.utf8(files.toList()
                .map(file -> Digests.blake2b(file._2).hex() + "  " + file._1 + "\n")
                .mkString()));
    }

    /** How many bytes there are to send. */
    public long size() {
        return files.values().map(Bytes::length).sum().longValue();
    }
}
