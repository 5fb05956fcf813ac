package io.kernelagent.verb;

import io.kernelagent.core.build.BuildPlans.Planned;
import io.kernelagent.core.build.BuildProblems;
import io.kernelagent.core.build.BuildRecord.BuiltPackage;
import io.kernelagent.core.build.BuildStep.Kind;
import io.kernelagent.core.build.Packaging;
import io.kernelagent.core.build.RecipeCommands;
import io.kernelagent.core.build.config.ConfigOutcome;
import io.kernelagent.core.kernel.KernelConfig;
import io.kernelagent.core.machine.JobSight;
import io.kernelagent.core.pkg.content.PackageArchive;
import io.kernelagent.core.pkg.recipe.RecipeFolder;
import io.kernelagent.core.pkg.recipe.RecipePackages;
import io.kernelagent.core.problem.Fault;
import io.kernelagent.core.problem.Problem;
import io.kernelagent.core.text.Bytes;
import io.kernelagent.core.text.Digests;
import io.kernelagent.core.text.TreePath;
import io.kernelagent.port.Workspace;
import io.vavr.Tuple2;
import io.vavr.collection.Seq;
import io.vavr.control.Either;

/** The way of the host's own recipe: makepkg on the build host, whose packages are trusted no more than anybody's. */
final class RecipeMaking implements Making {
    private final Planned planned;
    private final RecipeFolder recipe;
    private final Workshop workshop;
    private final BuildSteps steps;
    private final Compiling.Around around;

    RecipeMaking(Planned planned, RecipeFolder recipe, Workshop workshop, BuildSteps steps, Compiling.Around around) {
        this.planned = planned;
        this.recipe = recipe;
        this.workshop = workshop;
        this.steps = steps;
        this.around = around;
    }

    @Override
    public Either<Break, Product> made(Bench bench) {
        var job = new Job(
                bench,
                new RecipeCommands(
                        bench.words(),
                        planned.task().manifest().packaging().name(),
                        planned.task().promotion().lock().contact().packager()),
                new JobFolder(workshop, planned, bench.folders().job()));
        return steps.take(Kind.RECIPE, () -> sent(job), sent -> recipe.files().size() + " files")
                .flatMap(
                        sent -> steps.surround(bench.words().host(), job.words().surroundings()))
                .flatMap(sent -> steps.take(Kind.COMPILE, () -> compiled(job), Compiled::words))
                .flatMap(compiled -> steps.take(Kind.CONFIG, () -> configured(job), RecipeMaking::symbols)
                        .flatMap(config -> packed(job, compiled, config)));
    }

    /** A job at its place, with the words for makepkg there, and its folder here. */
    private record Job(Bench bench, RecipeCommands words, JobFolder here) {
        ConfigOutcome told(ConfigOutcome outcome, KernelConfig result) {
            return bench.explained(words.kconfigFiles(), outcome, result);
        }
    }

    /** Once makepkg was started nothing is sent: the recipe must not change under its hands. */
    private Either<Break, Boolean> sent(Job job) {
        var bench = job.bench();
        return Bench.lift(bench.jobs().look(bench.folders().compilation(1), 0))
                .map(sight -> !sight.equals(new JobSight.Absent()))
                .flatMap(isStarted -> isStarted ? Either.right(true) : anew(job));
    }

    private Either<Break, Boolean> anew(Job job) {
        var bench = job.bench();
        return bench.run("clear the folder", bench.words().emptyTree())
                .flatMap(cleared -> bench.run("make the folders", bench.words().makeFolders()))
                .flatMap(made -> Bench.lift(Either.sequenceRight(recipe.files().map(file -> put(bench, file)))))
                .flatMap(sent -> Bench.lift(bench.transfer()
                        .put(job.words().settingsFile(), job.words().settings())))
                .map(done -> true);
    }

    private static Either<Fault, Workspace.Done> put(Bench bench, Tuple2<TreePath, Bytes> file) {
        return bench.transfer().put(bench.folders().tree().plus(file._1.toString()), file._2);
    }

    private Either<Break, Compiled> compiled(Job job) {
        var bench = job.bench();
        var work = new Compiling.Work(job.words().make(), number -> bench.run(
                        "clear the folders of makepkg", job.words().clean())
                .flatMap(cleared -> bench.ask(bench.words().ccacheBegin()))
                .map(done -> true));
        return new Compiling(planned, bench, work, around).run();
    }

    /** L039: what was wished is seen in what came of it, as late as a recipe lets anybody see it. */
    private Either<Break, Bytes> configured(Job job) {
        var intent = planned.task().intent();
        return job.bench()
                .run("read the configuration", job.words().readConfig())
                .flatMap(text -> {
                    var result = KernelConfig.parse(text);
                    var outcome = intent.judge(result);
                    if (outcome.unmet().isEmpty()) {
                        return Either.right(text);
                    }
                    var manifest = planned.task().manifestPath();
                    return refused(
                            text.isEmpty()
                                    ? BuildProblems.recipeHidesConfig(
                                            manifest, intent.requested().size())
                                    : BuildProblems.configUnmet(manifest, job.told(outcome, result)));
                });
    }

    private static String symbols(Bytes config) {
        return config.isEmpty()
                ? "none was left"
                : KernelConfig.parse(config).values().size() + " symbols";
    }

    private static <A> Either<Break, A> refused(Problem problem) {
        return Either.left(Break.of(Stop.refused(problem)));
    }

    private Either<Break, Product> packed(Job job, Compiled compiled, Bytes config) {
        var packaging = new Packaging(planned.task());
        var expected = packaging.expected(recipe.template().toString());
        return steps.take(Kind.COLLECT, () -> collected(job, expected), names -> names.mkString(", "))
                .flatMap(names ->
                        steps.take(Kind.CHECK, () -> checked(job, expected, names), checked -> checked.packages()
                                .map(BuiltPackage::name)
                                .mkString(", ")))
                .map(checked -> new Product(
                        job.bench().words().host().name(),
                        packaging.releaseOf(checked.archives()),
                        Digests.blake2b(config),
                        compiled,
                        checked.packages(),
                        job.words().surroundings().words()));
    }

    /** The packages here; the transfer compares the SHA-256 of both ends. */
    private Either<Break, Seq<String>> collected(Job job, RecipePackages expected) {
        var bench = job.bench();
        return bench.run("list the packages", job.words().listPackages())
                .flatMap(listing -> expected.files(listing).mapLeft(problems -> Break.of(new Stop.Refused(problems))))
                .flatMap(names -> Bench.lift(Either.sequenceRight(names.map(name -> bench.transfer()
                                .fetch(
                                        bench.folders().packages().plus(name),
                                        job.here().file(name)))))
                        .map(fetched -> names));
    }

    /** Packages that were read and found sound, and their sums. */
    private record Checked(Seq<PackageArchive> archives, Seq<BuiltPackage> packages) {}

    private Either<Break, Checked> checked(Job job, RecipePackages expected, Seq<String> names) {
        return Either.sequenceRight(names.map(name -> read(job, expected, name)))
                .flatMap(archives -> Break.unless(expected.problems(archives), archives))
                .flatMap(archives -> Either.sequenceRight(
                                archives.map(archive -> job.here().summed(archive.identity())))
                        .map(packages -> new Checked(archives, packages)));
    }

    private Either<Break, PackageArchive> read(Job job, RecipePackages expected, String name) {
        var reader = workshop.packing()
                .readers()
                .apply(planned.task().manifest().packaging().format());
        return Bench.lift(reader.read(job.here().path() + "/" + name))
                .flatMap(read -> read.mapLeft(problem -> Break.of(Stop.refused(problem))))
                .flatMap(archive -> expected.problem(name, archive.identity())
                        .fold(() -> Either.right(archive), RecipeMaking::refused));
    }
}
