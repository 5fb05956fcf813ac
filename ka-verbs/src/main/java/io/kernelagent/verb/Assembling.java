package io.kernelagent.verb;

import io.kernelagent.core.build.BuildPlans.Planned;
import io.kernelagent.core.build.BuildRecord.BuiltPackage;
import io.kernelagent.core.build.Packaging;
import io.kernelagent.core.kernel.KernelRelease;
import io.kernelagent.core.text.Bytes;
import io.vavr.collection.Seq;
import io.vavr.control.Either;
import java.time.Instant;

/** Brings the staging to this machine and packs it here. */
final class Assembling {
    private final Planned planned;
    private final Bench bench;
    private final Workshop workshop;
    private final JobFolder here;
    private final String staging;

    Assembling(Planned planned, Bench bench, Workshop workshop) {
        this.planned = planned;
        this.bench = bench;
        this.workshop = workshop;
        this.here = new JobFolder(workshop, planned, bench.folders().job());
        this.staging = here.path() + "/staging";
    }

    /** Everything that goes into packages, on the build host in one file. */
    Either<Break, Bytes> staged(Instant epoch, boolean hasModules) {
        return bench.run(
                "stage the kernel",
                bench.words().stage(epoch, hasModules, planned.task().hasDeviceTrees()));
    }

    /** The same here; the transfer compares the SHA-256 of both ends. */
    Either<Break, String> collected() {
        var bundle = here.file("staging.tar");
        return Bench.lift(bench.transfer().fetch(bench.folders().bundle(), bundle))
                .flatMap(sum -> here.run("empty the staging folder", "rm", "-rf", staging)
                        .flatMap(done -> here.run("make the staging folder", "mkdir", "-p", staging))
                        .flatMap(done -> here.run(
                                "unpack the staging",
                                "tar",
                                "--no-same-owner",
                                "-xf",
                                here.path() + "/staging.tar",
                                "-C",
                                staging))
                        .map(done -> "sha256 " + sum));
    }

    /** The packages, unsigned. */
    Either<Break, Seq<BuiltPackage>> packed(KernelRelease release, Instant epoch) {
        var packing = workshop.packing();
        return Bench.lift(packing.staged().read(staging))
                .flatMap(read -> read.mapLeft(problem -> Break.of(Stop.refused(problem))))
                .flatMap(tree -> new Packaging(planned.task())
                        .plans(tree, release, epoch)
                        .mapLeft(problems -> Break.of(new Stop.Refused(problems))))
                .flatMap(plans -> Bench.lift(Either.sequenceRight(plans.map(plan ->
                        packing.writers().apply(plan.identity().format()).write(plan, staging, here.path())))))
                .flatMap(packages -> Either.sequenceRight(packages.map(known -> here.summed(known.identity()))));
    }
}
