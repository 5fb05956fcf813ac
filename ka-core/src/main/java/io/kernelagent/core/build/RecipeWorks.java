package io.kernelagent.core.build;

import io.kernelagent.core.build.BuildStep.Kind;
import io.kernelagent.core.build.BuildStep.Work;
import io.kernelagent.core.pkg.recipe.RecipeFolder;
import io.kernelagent.core.text.Amount;
import io.kernelagent.core.text.TreePath;
import io.vavr.collection.List;
import io.vavr.collection.Seq;

/**
 * The steps of a build by a recipe of the host's own.
 *
 * @param work where the packages come to lie
 */
record RecipeWorks(BuildTask task, RecipeFolder recipe, TreePath work) {
    /** In their order, up to the record. */
    Seq<BuildStep> all() {
        return List.of(send(), make(), config(), collect(), check());
    }

    private Work send() {
        return new Work(
                Kind.RECIPE,
                "send " + recipe.template() + ", stamped, with what lies beside it and "
                        + task.promotion().lock().cumulative().path() + " ("
                        + recipe.files().size() + " files, " + recipe.size() + " bytes)",
                List.of("the build host"),
                "the recipe and the patch as they are locked",
                "the files are there, b2sum of their b2sums " + recipe.digest());
    }

    private Work make() {
        return new Work(
                Kind.COMPILE,
                "run " + RecipeCommands.MAKEPKG.mkString(" ") + " as the build user",
                List.of("the build host"),
                "the host has a recipe of its own",
                "the job on the build host has ended well");
    }

    private Work config() {
        int asked = task.intent().requested().size();
        return new Work(
                Kind.CONFIG,
                "read the configuration that the recipe came to, " + Amount.of(asked, "symbol") + " requested",
                List.of(),
                "a recipe configures the kernel as it likes",
                "every requested symbol has its value");
    }

    private Work collect() {
        return new Work(
                Kind.COLLECT,
                "fetch the packages",
                List.of(work.toString()),
                "packages are signed and published from here",
                "the SHA-256 of each on both ends is the same");
    }

    private Work check() {
        return new Work(
                Kind.CHECK,
                "read the packages as anybody's, and compare name and version with "
                        + task.manifest().packaging().name() + " " + new Packaging(task).version(),
                List.of(),
                "what came from a build host is not trusted for it",
                "each is sound, and what the lock says");
    }
}
