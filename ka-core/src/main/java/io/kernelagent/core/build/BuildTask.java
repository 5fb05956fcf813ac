package io.kernelagent.core.build;

import io.kernelagent.core.build.config.ConfigIntent;
import io.kernelagent.core.build.log.BuildError;
import io.kernelagent.core.fleet.HostManifest;
import io.kernelagent.core.kernel.Architecture;
import io.kernelagent.core.kernel.Baseline;
import io.kernelagent.core.kernel.ConfigBase;
import io.kernelagent.core.kernel.ConfigSource;
import io.kernelagent.core.pkg.UpstreamVersion;
import io.kernelagent.core.pkg.recipe.RecipeFolder;
import io.kernelagent.core.problem.Problem;
import io.kernelagent.core.resolve.Promotion;
import io.kernelagent.core.series.FileStory;
import io.kernelagent.core.text.Bytes;
import io.kernelagent.core.text.Digest;
import io.kernelagent.core.text.Digests;
import io.kernelagent.core.text.TreePath;
import io.vavr.collection.List;
import io.vavr.collection.Seq;
import io.vavr.control.Either;
import io.vavr.control.Option;

/**
 * What is to be built, with everything that was read for it.
 *
 * @param promotion what was promoted; its lock was found to hold
 * @param lockText the lock as it lies there
 * @param architecture what the kernel runs on
 * @param version of the source
 * @param config the texts that the configuration is made of
 * @param history earlier builds for this host, the oldest first
 * @param recipe the host's own, stamped; none where the kernel is built and packed as we do it
 */
public record BuildTask(
        Promotion promotion,
        Bytes lockText,
        Architecture architecture,
        UpstreamVersion version,
        ConfigTexts config,
        Seq<BuildRecord> history,
        Option<RecipeFolder> recipe) {

    /** The task, or why none can be made of what was promoted. */
    static Either<Seq<Problem>, BuildTask> of(
            Promotion promotion, Bytes lockText, ConfigTexts config, Seq<BuildRecord> history) {
        var manifest = promotion.facts().manifest();
        var architecture = architecture(manifest);
        var version = UpstreamVersion.ofTag(promotion.lock().baseline().ref())
                .mapLeft(why -> BuildProblems.noVersion(manifest, why));
        var problems = List.of(architecture, version)
                .flatMap(one -> one.fold(List::of, right -> List.<Problem>empty()))
                .appendAll(oddPaths(promotion));
        return problems.isEmpty()
                ? Either.right(new BuildTask(
                        promotion, lockText, architecture.get(), version.get(), config, history, Option.none()))
                : Either.left(problems);
    }

    /** The same task, done the way of a recipe that was stamped for it. */
    BuildTask by(RecipeFolder stamped) {
        return new BuildTask(promotion, lockText, architecture, version, config, history, Option.some(stamped));
    }

    /** What the kernel of a host runs on. */
    public static Either<Problem, Architecture> architecture(HostManifest manifest) {
        var named = manifest.facts().hardware().arch();
        return named.isEmpty()
                ? Either.left(BuildProblems.noArchitecture(manifest))
                : named.flatMap(Architecture::named)
                        .toEither(() -> BuildProblems.unknownArchitecture(manifest, named.get()));
    }

    /** coreutils on the build host lists the paths line by line. */
    private static Seq<Problem> oddPaths(Promotion promotion) {
        return promotion
                .facts()
                .touched()
                .paths()
                .filter(path -> path.toString().matches("(?s).*[\\n\\r\\\\].*"))
                .map(BuildProblems::oddPath);
    }

    public HostManifest manifest() {
        return promotion.facts().manifest();
    }

    /** Where the source lies, as the build host is to name it. */
    public String tree() {
        return promotion
                .facts()
                .site()
                .works()
                .sourceOf(promotion.lock().baseline().tree());
    }

    /** The same, a relative path counted from the workspace. */
    public String treeFrom(String workspace) {
        return Baseline.namesUrl(tree()) || tree().startsWith("/") ? tree() : workspace + "/" + tree();
    }

    /** Whether the source lies on this machine alone, as far as the site knows: a path without a mirror. */
    public boolean isOnlyHere() {
        return !Baseline.namesUrl(tree())
                && tree().equals(promotion.lock().baseline().tree());
    }

    public String ref() {
        return promotion.lock().baseline().ref();
    }

    /** The commit that the lock pinned, for a tree of git. */
    public String commit() {
        return promotion.lock().baseline().resolved().replaceFirst("^commit:", "");
    }

    /** The source tarball, where the baseline is one. */
    public Option<Tarball> tarball() {
        var resolved = promotion.lock().baseline().resolved();
        return Digest.parse(Digest.Algorithm.SHA256, resolved.replaceFirst("^sha256:", ""))
                .toOption()
                .filter(digest -> resolved.startsWith("sha256:"))
                .map(digest -> new Tarball(digest, tree().replaceFirst("^.*(\\.tar\\.[a-z]+)$", "$1")));
    }

    /**
     * A source tarball.
     *
     * @param sha256 its digest
     * @param suffix how its name ends: {@code .tar.xz}
     */
    public record Tarball(Digest sha256, String suffix) {}

    public String lockPath() {
        return promotion.facts().output().lock().toString();
    }

    public String manifestPath() {
        return promotion.facts().site().paths().manifestOf(manifest().host()).toString();
    }

    /** The failure with the patch that wrote the line where the compiler gave up. */
    public BuildFailure blamed(BuildFailure failure) {
        return failure.ownedBy(failure.error().flatMap(BuildError::place).flatMap(this::ownerOf));
    }

    private Option<String> ownerOf(BuildError.Place place) {
        var path = TreePath.parse(Bytes.utf8(place.file())).toOption();
        return path.flatMap(file -> promotion.applied().stories().get(file))
                .flatMap(FileStory::ownership)
                .filter(ownership -> place.line() >= 1 && place.line() <= ownership.lines())
                .flatMap(ownership -> ownership.patchOf(place.line() - 1))
                .map(index ->
                        promotion.facts().series().patches().get(index).path().toString());
    }

    /** Every path that the series touches, by bytes. */
    public Seq<TreePath> paths() {
        return promotion.facts().touched().paths();
    }

    /** What the configuration must come to. */
    public ConfigIntent intent() {
        var ours = ConfigIntent.of(
                config.snapshot(), config.fragments(), manifest().config());
        return recipe.isDefined() ? ours.setElsewhere() : ours;
    }

    /** The target of make from which the configuration starts; none where it starts from a snapshot. */
    public Option<String> configTarget() {
        return manifest()
                .config()
                .map(ConfigSource::base)
                .getOrElse(ConfigBase.Architecture::new)
                .fold(snapshot -> Option.none(), Option::some, () -> Option.some("defconfig"));
    }

    /** The digest of everything that the packages are made of, whatever the host and they are called. */
    public Digest inputs() {
        var lock = promotion.lock();
        return Digests.blake2b(Bytes.utf8(List.of(
                        lock.baseline().resolved(),
                        lock.baseline().digest().hex(),
                        lock.result().digest().hex(),
                        lock.config().map(Digest::hex).getOrElse("none"),
                        manifest().packaging().suffix().map(Object::toString).getOrElse(""),
                        architecture.kernelName(),
                        hasDeviceTrees() ? "with device trees" : "",
                        manifest().boot().initramfs().toString())
                .appendAll(recipe.map(folder -> folder.digest().hex()))
                .mkString("\n")));
    }

    /** Whether device trees are packed: only where the machine boots with one. */
    public boolean hasDeviceTrees() {
        return manifest().boot().dtb().isDefined();
    }

    /** The record of what came of it. */
    public BuildRecord.Sums sums(Digest config) {
        return new BuildRecord.Sums(
                promotion.lock().digest(),
                inputs(),
                promotion.lock().config().getOrElse(() -> Digests.blake2b(Bytes.EMPTY)),
                config);
    }

    /**
     * The build that is this one already, as far as lock and history tell; whether its packages are still there is yet
     * to be seen.
     */
    public Option<BuildRecord> builtBefore() {
        return history.lastOption()
                .filter(last -> last.sums().lock().equals(promotion.lock().digest()))
                .filter(last -> last.sums().inputs().equals(inputs()))
                .filter(new Packaging(this)::isOf)
                .filter(last -> last.writtenInto(lockText).equals(lockText));
    }

    /** What is to be known before the compiler starts about the time and the cache. */
    public Forecast forecast() {
        return Forecast.of(history.lastOption(), this);
    }

    /**
     * The texts that a configuration is made of.
     *
     * @param snapshot the full configuration it starts from, where it is one
     * @param fragments what is laid over it, in this order; the last one is ours
     */
    public record ConfigTexts(Option<Bytes> snapshot, Seq<Bytes> fragments) {
        /** All fragments as one text; where a symbol stands twice, the last one holds. */
        public Bytes fragment() {
            return Bytes.concat(fragments.map(text -> text.plus(Bytes.utf8("\n"))));
        }
    }
}
