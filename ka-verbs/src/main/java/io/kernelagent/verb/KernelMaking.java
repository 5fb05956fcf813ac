package io.kernelagent.verb;

import io.kernelagent.core.build.BuildPlans.Planned;
import io.kernelagent.core.build.BuildRecord.BuiltPackage;
import io.kernelagent.core.build.BuildStep.Kind;
import io.kernelagent.core.build.Freight;
import io.kernelagent.core.kernel.KernelRelease;
import io.kernelagent.core.problem.Fault;
import io.kernelagent.core.text.Digests;
import io.kernelagent.verb.Configuring.Configured;
import io.vavr.collection.Seq;
import io.vavr.control.Either;
import java.time.Instant;
import java.util.function.Function;

/** Our own way: a clean tree, the patch, a configuration that is checked, make, and packages that are made here. */
final class KernelMaking implements Making {
    private final Planned planned;
    private final Workshop workshop;
    private final BuildSteps steps;
    private final Compiling.Around around;

    KernelMaking(Planned planned, Workshop workshop, BuildSteps steps, Compiling.Around around) {
        this.planned = planned;
        this.workshop = workshop;
        this.steps = steps;
        this.around = around;
    }

    @Override
    public Either<Break, Product> made(Bench bench) {
        return tree(bench).flatMap(this::configured).flatMap(this::compiled).flatMap(this::packed);
    }

    /** A patched tree on a bench. */
    private record Ground(Bench bench, Instant epoch) {}

    /** The same, configured. */
    private record Ready(Ground ground, Configured config) {}

    /** The same, compiled. */
    private record Done(Ready ready, Compiled compiled) {}

    private Either<Break, Ground> tree(Bench bench) {
        var here = new JobFolder(workshop, planned, bench.folders().job());
        var making = new TreeMaking(
                planned.task(), bench, workshop.packing().root(), new SourceCarrying(planned.task(), bench, here));
        return steps.take(Kind.SOURCE, making::source, Instant::toString)
                .flatMap(epoch -> steps.surround(
                                bench.words().host(), bench.words().surroundings(epoch))
                        .map(kept -> epoch))
                .flatMap(epoch -> steps.take(
                                Kind.PATCH,
                                () -> making.patched(planned.task().promotion().cumulative()),
                                digest -> "tree digest " + digest)
                        .map(digest -> new Ground(bench, epoch)));
    }

    private Either<Break, Ready> configured(Ground ground) {
        return steps.take(
                        Kind.CONFIG,
                        new Configuring(planned.task(), ground.bench(), ground.epoch())::run,
                        Configured::words)
                .peek(config -> config.outcome().added().forEach(symbol -> around.progress()
                        .say("new since the snapshot: " + symbol)))
                .map(config -> new Ready(ground, config));
    }

    private Either<Break, Done> compiled(Ready ready) {
        var bench = ready.ground().bench();
        var work = new Compiling.Work(
                bench.words().compile(ready.ground().epoch()),
                number -> number == 1
                        ? bench.ask(bench.words().ccacheBegin()).map(done -> true)
                        : bench.run(
                                        "clean the tree",
                                        bench.words().clean(ready.ground().epoch()))
                                .map(done -> true));
        return steps.take(Kind.COMPILE, new Compiling(planned, bench, work, around)::run, Compiled::words)
                .map(compiled -> new Done(ready, compiled));
    }

    private Either<Break, Product> packed(Done done) {
        var ground = done.ready().ground();
        var assembling = new Assembling(planned, ground.bench(), workshop, around.progress());
        boolean hasModules =
                done.ready().config().config().valueOf("CONFIG_MODULES").equals("y");
        return steps.take(Kind.STAGE, () -> assembling.staged(ground.epoch(), hasModules), Freight::staged)
                .flatMap(staged -> steps.take(Kind.COLLECT, assembling::collected, Function.identity()))
                .flatMap(collected -> release(ground))
                .flatMap(release -> steps.take(
                                Kind.PACK,
                                () -> assembling.packed(release, ground.epoch()),
                                packages -> packages.map(BuiltPackage::file).mkString(", "))
                        .map(packages -> product(done, release, packages)));
    }

    private static Product product(Done done, KernelRelease release, Seq<BuiltPackage> packages) {
        var ground = done.ready().ground();
        return new Product(
                ground.bench().words().host().name(),
                release.text(),
                Digests.blake2b(done.ready().config().text()),
                done.compiled(),
                packages,
                ground.bench().words().surroundings(ground.epoch()).words());
    }

    private static Either<Break, KernelRelease> release(Ground ground) {
        return ground.bench()
                .run("ask for the kernel release", ground.bench().words().release(ground.epoch()))
                .flatMap(text -> Bench.lift(KernelRelease.parse(text.utf8().strip())
                        .mapLeft(why -> Fault.harmless("ask for the kernel release", "make", why))));
    }
}
