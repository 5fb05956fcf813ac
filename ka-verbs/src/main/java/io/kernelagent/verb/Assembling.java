package io.kernelagent.verb;

import io.kernelagent.core.build.BuildPlans.Planned;
import io.kernelagent.core.build.BuildRecord.BuiltPackage;
import io.kernelagent.core.build.Packaging;
import io.kernelagent.core.kernel.KernelRelease;
import io.kernelagent.core.machine.Command;
import io.kernelagent.core.machine.Machine;
import io.kernelagent.core.pkg.KnownPackage;
import io.kernelagent.core.problem.Fault;
import io.kernelagent.core.text.Bytes;
import io.kernelagent.core.text.GivenFile;
import io.vavr.collection.List;
import io.vavr.collection.Seq;
import io.vavr.control.Either;
import java.time.Instant;

/** Brings the staging to this machine and packs it here. */
final class Assembling {
    private final Planned planned;
    private final Bench bench;
    private final Workshop workshop;
    private final String folder;

    Assembling(Planned planned, Bench bench, Workshop workshop) {
        this.planned = planned;
        this.bench = bench;
        this.workshop = workshop;
        this.folder = workshop.packing().root() + "/" + planned.work() + "/"
                + bench.folders().job();
    }

    /** Everything that goes into packages, on the build host in one file. */
    Either<Break, Bytes> staged(Instant epoch, boolean hasModules) {
        return bench.run(
                "stage the kernel",
                bench.words().stage(epoch, hasModules, planned.task().hasDeviceTrees()));
    }

    /** The same here; the transfer compares the SHA-256 of both ends. */
    Either<Break, String> collected() {
        var bundle = folder + "/staging.tar";
        return Bench.lift(bench.transfer().fetch(bench.folders().bundle(), GivenFile.named(bundle)))
                .flatMap(sum -> here("empty the staging folder", "rm", "-rf", folder + "/staging")
                        .flatMap(done -> here("make the staging folder", "mkdir", "-p", folder + "/staging"))
                        .flatMap(done -> here(
                                "unpack the staging",
                                "tar",
                                "--no-same-owner",
                                "-xf",
                                bundle,
                                "-C",
                                folder + "/staging"))
                        .map(done -> "sha256 " + sum));
    }

    /** The packages, unsigned. */
    Either<Break, Seq<BuiltPackage>> packed(KernelRelease release, Instant epoch) {
        var packing = workshop.packing();
        return Bench.lift(packing.staged().read(folder + "/staging"))
                .flatMap(read -> read.mapLeft(problem -> Break.of(Stop.refused(problem))))
                .flatMap(tree -> new Packaging(planned.task())
                        .plans(tree, release, epoch)
                        .mapLeft(problems -> Break.of(new Stop.Refused(problems))))
                .flatMap(plans -> Bench.lift(Either.sequenceRight(plans.map(plan ->
                        packing.writers().apply(plan.identity().format()).write(plan, folder + "/staging", folder)))))
                .flatMap(packages -> Either.sequenceRight(packages.map(this::summed)));
    }

    private Either<Break, BuiltPackage> summed(KnownPackage known) {
        var name = known.identity().fileName();
        return here("sum the package", "b2sum", "--", folder + "/" + name)
                .flatMap(sum -> here("measure the package", "stat", "-c", "%s", folder + "/" + name)
                        .flatMap(size -> Bench.lift(Packaging.built(known.identity(), sum, size)
                                .toEither(() -> Fault.harmless("sum the package", name, "b2sum said no sum")))));
    }

    private Either<Break, Bytes> here(String operation, String... words) {
        return Bench.lift(workshop.machines()
                .commands(Machine.here())
                .run(Command.of(List.of(words)))
                .flatMap(ran -> ran.whole(operation, folder, Fault.Effect.NONE)));
    }
}
