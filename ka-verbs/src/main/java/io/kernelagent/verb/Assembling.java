package io.kernelagent.verb;

import io.kernelagent.core.build.BuildPlans.Planned;
import io.kernelagent.core.build.BuildRecord.BuiltPackage;
import io.kernelagent.core.build.Room;
import io.kernelagent.core.kernel.KernelRelease;
import io.kernelagent.port.Progress;
import io.vavr.collection.Seq;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.time.Instant;

/** Brings the staging to this machine and packs it here. */
final class Assembling {
    private final Planned planned;
    private final Bench bench;
    private final JobFolder here;
    private final Packing packing;

    Assembling(Planned planned, Bench bench, Workshop workshop, Progress progress) {
        this.planned = planned;
        this.bench = bench;
        this.here = new JobFolder(workshop, planned, bench.folders().job());
        this.packing = new Packing(planned, workshop, here, progress);
    }

    /** Everything that goes into packages, on the build host in one file, and how large that is. */
    Either<Break, Option<Long>> staged(Instant epoch, boolean hasModules) {
        return bench.run(
                        "stage the kernel",
                        bench.words().stage(epoch, hasModules, planned.task().hasDeviceTrees()))
                .flatMap(staged -> bench.ask(bench.words().stagingSize()))
                .map(ran -> Room.bytes(ran.out().bytes()));
    }

    /** The same here; the transfer compares the SHA-256 of both ends. */
    Either<Break, String> collected() {
        return Bench.lift(bench.transfer().fetch(bench.folders().bundle(), here.file("staging.tar")))
                .flatMap(sum -> packing.unpacked(here.path() + "/staging.tar").map(done -> "sha256 " + sum));
    }

    /** The packages, unsigned. */
    Either<Break, Seq<BuiltPackage>> packed(KernelRelease release, Instant epoch) {
        return packing.packed(release, epoch);
    }
}
