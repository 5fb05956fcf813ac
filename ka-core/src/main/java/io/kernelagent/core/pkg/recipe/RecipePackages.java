package io.kernelagent.core.pkg.recipe;

import io.kernelagent.core.pkg.PackageIdentity;
import io.kernelagent.core.pkg.PacmanVersion;
import io.kernelagent.core.pkg.content.PackageArchive;
import io.kernelagent.core.problem.Problem;
import io.kernelagent.core.text.Bytes;
import io.vavr.collection.List;
import io.vavr.collection.Seq;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.util.regex.Pattern;

/**
 * What a recipe must come to: the package of the manifest and nothing that has another name or another version.
 *
 * @param recipe its file, for the places of problems
 * @param name of the kernel's package; the others are called after it
 * @param version that was stamped
 * @param suffix the kernel's localversion, where the manifest has one
 */
public record RecipePackages(String recipe, String name, PacmanVersion version, Option<String> suffix) {
    private static final int MOST_PACKAGES = 20;
    private static final Pattern FILE = Pattern.compile("[A-Za-z0-9@_][A-Za-z0-9@._+:-]{0,250}\\.pkg\\.tar\\.zst");
    private static final Pattern MODULES = Pattern.compile("(?:usr/)?lib/modules/([^/]+)/.*");

    /** The names of the files, of a text with one on each line; whatever is no name of a package is refused. */
    public Either<Seq<Problem>, Seq<String>> files(Bytes listing) {
        var names = List.of(listing.utf8().split("\n")).reject(String::isEmpty).sorted();
        if (names.isEmpty()) {
            return Either.left(List.of(RecipeProblems.noPackages(recipe)));
        }
        var odd = names.reject(file -> FILE.matcher(file).matches()).appendAll(names.drop(MOST_PACKAGES));
        return odd.isEmpty()
                ? Either.right(names)
                : Either.left(List.of(RecipeProblems.oddPackage(recipe, odd.head())));
    }

    /**
     * What a package file must be, whose archive was found sound.
     *
     * @param file its name
     */
    public Option<Problem> problem(String file, PackageIdentity found) {
        boolean isExpected = isOurs(found.name().text())
                && found.version().equals(version)
                && found.fileName().equals(file);
        return Option.when(
                !isExpected, () -> RecipeProblems.packageDiffers(recipe, name + " " + version, found + ", " + file));
    }

    private boolean isOurs(String found) {
        return found.equals(name) || found.startsWith(name + "-");
    }

    /** What is wrong with all of them together. */
    public Seq<Problem> problems(Seq<PackageArchive> archives) {
        boolean isThere =
                archives.exists(archive -> archive.identity().name().text().equals(name));
        var absent = Option.when(
                !isThere,
                () -> RecipeProblems.packageDiffers(
                        recipe,
                        name + " " + version,
                        archives.map(PackageArchive::identity).mkString(", ")));
        return List.ofAll(absent).appendAll(releaseOf(archives).flatMap(this::withoutSuffix));
    }

    private Option<Problem> withoutSuffix(String release) {
        return suffix.filter(wanted -> !release.endsWith(wanted))
                .map(wanted -> RecipeProblems.releaseDiffers(recipe, wanted, release));
    }

    /** What {@code uname -r} will print: the name of the folder of modules. A kernel without modules does not tell. */
    public static Option<String> releaseOf(Seq<PackageArchive> archives) {
        return archives.flatMap(PackageArchive::files)
                .map(file -> MODULES.matcher(file.path().latin1()))
                .find(match -> match.matches())
                .map(match -> match.group(1));
    }
}
