package io.kernelagent.core.build;

import io.kernelagent.core.build.BuildRecord.BuiltPackage;
import io.kernelagent.core.kernel.KernelRelease;
import io.kernelagent.core.pkg.PackageFormat;
import io.kernelagent.core.pkg.PackageIdentity;
import io.kernelagent.core.pkg.PackageName;
import io.kernelagent.core.pkg.PackageVersion;
import io.kernelagent.core.pkg.PacmanVersion;
import io.kernelagent.core.pkg.content.Imprint;
import io.kernelagent.core.pkg.content.KernelBuild;
import io.kernelagent.core.pkg.content.KernelPackaging;
import io.kernelagent.core.pkg.content.PackageArchive;
import io.kernelagent.core.pkg.content.PackagePlan;
import io.kernelagent.core.pkg.content.StagedTree;
import io.kernelagent.core.pkg.recipe.RecipePackages;
import io.kernelagent.core.problem.Problem;
import io.kernelagent.core.text.Bytes;
import io.kernelagent.core.text.Digest;
import io.vavr.collection.Seq;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.time.Instant;

/** How the kernel of a task is packed: name, version and pkgrel from its manifest and its history. */
public final class Packaging {
    private final BuildTask task;

    public Packaging(BuildTask task) {
        this.task = task;
    }

    /** The packages of a staged tree, or everything that is wrong with it. */
    public Either<Seq<Problem>, Seq<PackagePlan>> plans(StagedTree tree, KernelRelease release, Instant epoch) {
        var spec = task.manifest().packaging();
        var lock = task.promotion().lock();
        var build = new KernelBuild(task.architecture(), release, spec.suffix(), lock.digest());
        return new KernelPackaging(
                        new PackageName(spec.format(), spec.name()),
                        version(),
                        build,
                        new Imprint(lock.contact(), epoch, lock.tool().version()),
                        task.manifest().boot().initramfs())
                .plan(tree);
    }

    /** The version of all packages of the task. */
    PackageVersion version() {
        return task.version().packaged(task.manifest().packaging().format(), release());
    }

    /** The same for makepkg. */
    PacmanVersion ofRecipe() {
        return new PacmanVersion(0, task.version().pkgver(), Option.some(Integer.toString(release())));
    }

    /**
     * What a recipe must come to.
     *
     * @param recipe its file, for the places of problems
     */
    public RecipePackages expected(String recipe) {
        var spec = task.manifest().packaging();
        return new RecipePackages(recipe, spec.name(), ofRecipe(), spec.suffix().map(Object::toString));
    }

    /** What the kernel of a recipe calls itself; where its packages do not tell, what it should. */
    public String releaseOf(Seq<PackageArchive> archives) {
        return RecipePackages.releaseOf(archives)
                .getOrElse(() -> task.version().release()
                        + task.manifest()
                                .packaging()
                                .suffix()
                                .map(Object::toString)
                                .getOrElse(""));
    }

    /** Whether the packages of a build are called as those of this task will be. */
    boolean isOf(BuildRecord built) {
        var spec = task.manifest().packaging();
        var suffix = spec.format() == PackageFormat.PACMAN ? ".pkg.tar.zst" : ".deb";
        return built.packages().exists(one -> one.name().equals(spec.name()))
                && built.packages()
                        .forAll(one -> one.file().endsWith(suffix)
                                && one.version().equals(version().toString()));
    }

    private int release() {
        return task.manifest().packaging().pkgrel().getOrElse(this::nextPkgrel);
    }

    /** L058: the same lock gets the number it had; anything else one more than any that was ever given. */
    private int nextPkgrel() {
        var lock = task.promotion().lock().digest();
        var given = task.history().filter(record -> record.packages().exists(this::isOfThisSource));
        return given.find(record -> record.sums().lock().equals(lock))
                .flatMap(this::pkgrel)
                .getOrElse(() -> given.flatMap(this::pkgrel).max().getOrElse(0) + 1);
    }

    private boolean isOfThisSource(BuiltPackage built) {
        return built.version().startsWith(upstream() + "-");
    }

    private String upstream() {
        return task.manifest().packaging().format() == PackageFormat.PACMAN
                ? task.version().pkgver()
                : task.version().debianUpstream();
    }

    private Option<Integer> pkgrel(BuildRecord record) {
        return record.packages()
                .map(one -> one.version().replaceFirst("^.*-", ""))
                .filter(number -> number.matches("[0-9]{1,6}"))
                .map(Integer::valueOf)
                .max();
    }

    /**
     * A package that was written.
     *
     * @param sum what {@code b2sum} printed of it
     * @param size what {@code stat} printed of its size
     */
    public static Option<BuiltPackage> built(PackageIdentity identity, Bytes sum, Bytes size) {
        var hex = sum.utf8().split(" ", 2)[0];
        var bytes = size.utf8().strip();
        return bytes.matches("[0-9]{1,9}")
                ? Digest.parse(Digest.Algorithm.BLAKE2B, hex)
                        .toOption()
                        .map(b2sum -> new BuiltPackage(
                                identity.fileName(),
                                identity.name().text(),
                                identity.version().toString(),
                                Integer.parseInt(bytes),
                                b2sum))
                : Option.none();
    }
}
