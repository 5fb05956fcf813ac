package io.kernelagent.core.build;

import io.kernelagent.core.fleet.HostManifest;
import io.kernelagent.core.pkg.PackageFormat;
import io.kernelagent.core.pkg.recipe.PatchesBeside;
import io.kernelagent.core.pkg.recipe.RecipeFolder;
import io.kernelagent.core.pkg.recipe.Stamp;
import io.kernelagent.core.plan.Inquiry;
import io.kernelagent.core.plan.Question;
import io.kernelagent.core.problem.Problem;
import io.kernelagent.core.text.Bytes;
import io.kernelagent.core.text.TreePath;
import io.vavr.collection.Seq;
import io.vavr.collection.SortedMap;
import io.vavr.control.Either;
import io.vavr.control.Option;

/** What a recipe of the host's own has to be before anybody runs it. */
final class RecipeInquiry {
    /** Where a recipe finds what the manifest wishes of its configuration. */
    private static final TreePath CONFIG = TreePath.of("ka.config");

    private RecipeInquiry() {}

    /** The paths of the recipe and of everything beside it. */
    static Inquiry<Seq<TreePath>> files(HostManifest manifest, TreePath template) {
        if (manifest.packaging().format() != PackageFormat.PACMAN) {
            return Inquiry.refused(BuildProblems.recipeMakesNoDeb(manifest));
        }
        return RecipeFolder.of(template)
                .fold(
                        Inquiry::refused,
                        folder -> Inquiry.ask(
                                new Question.ListingOf(folder),
                                found -> RecipeFolder.listing(template, found).fold(Inquiry::refused, Inquiry::done)));
    }

    /**
     * The task, done by the recipe as the lock stamps it.
     *
     * @param files the recipe and everything beside it, by their paths in the workspace
     */
    static Either<Seq<Problem>, BuildTask> stamped(
            BuildTask task, TreePath template, SortedMap<TreePath, Bytes> files) {
        var folder = template.parent().get();
        var beside = files.mapKeys(path -> path.relativeTo(folder));
        return new RecipeFolder(template, beside)
                .stamped(stamp(task), locked(task), task.promotion().cumulative())
                .map(recipe ->
                        wishes(task).map(config -> recipe.with(CONFIG, config)).getOrElse(recipe))
                .map(task::by);
    }

    private static Stamp stamp(BuildTask task) {
        var lock = task.promotion().lock();
        boolean isGit = task.promotion().facts().baseline().isGit();
        return new Stamp(
                new Packaging(task).ofRecipe(),
                new Stamp.Source(task.ref(), Option.when(isGit, task::commit)),
                lock.cumulative().path(),
                lock.cumulative().b2sum(),
                lock.digest());
    }

    private static Seq<PatchesBeside.Locked> locked(BuildTask task) {
        return task.promotion()
                .lock()
                .files()
                .map(patch -> new PatchesBeside.Locked(patch.path().name().utf8(), patch.sha256()));
    }

    /** The wishes as one text: the snapshot, where it is one, and all fragments over it. */
    private static Option<Bytes> wishes(BuildTask task) {
        return task.manifest().config().map(source -> task.config()
                .snapshot()
                .getOrElse(Bytes.EMPTY)
                .plus(Bytes.utf8("\n"))
                .plus(task.config().fragment()));
    }
}
