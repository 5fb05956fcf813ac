package io.kernelagent.verb;

import io.kernelagent.core.build.BuildPlans.Planned;
import io.kernelagent.core.build.BuildRecord.BuiltPackage;
import io.kernelagent.core.build.BuildStep.Kind;
import io.kernelagent.core.build.Twin;
import io.kernelagent.core.journal.JobId;
import io.kernelagent.core.kernel.KernelRelease;
import io.kernelagent.core.problem.Fault;
import io.kernelagent.core.text.Bytes;
import io.vavr.collection.List;
import io.vavr.collection.Seq;
import io.vavr.control.Either;
import java.time.Duration;

/** Makes the packages of one host from what was staged for another, and asks no build host for it. */
final class Sharing {
    private final Twin.Shared shared;
    private final Workshop workshop;
    private final Packing packing;
    private final BuildSteps steps;
    private final String bundle;

    Sharing(Planned planned, Twin.Shared shared, Workshop workshop, BuildSteps steps, JobId job) {
        this.shared = shared;
        this.workshop = workshop;
        this.packing = new Packing(planned, workshop, new JobFolder(workshop, planned, job), steps.progress());
        this.steps = steps;
        this.bundle = bundle(workshop, shared);
    }

    private static String bundle(Workshop workshop, Twin.Shared shared) {
        return workshop.packing().root() + "/" + shared.twin().staging();
    }

    /** Whether the staging lies there still, byte by byte; left when nobody can tell. */
    static Either<Fault, Boolean> isThere(Twin.Shared shared, Workshop workshop) {
        return JobFolder.isSummed(workshop, bundle(workshop, shared), "sha256sum", shared.sha256());
    }

    Either<Break, Product> made() {
        return steps.take(Kind.SHARE, this::taken, taken -> "sha256 " + shared.sha256())
                .flatMap(taken -> steps.take(Kind.PACK, this::packed, packages -> packages.map(BuiltPackage::file)
                        .mkString(", ")))
                .map(this::product);
    }

    /** Summed once more: what was seen when this was planned may have been cleared away since. */
    private Either<Break, Bytes> taken() {
        return Bench.lift(isThere(shared, workshop))
                .flatMap(isThere -> isThere
                        ? packing.unpacked(bundle)
                        : Bench.lift(Either.left(Fault.harmless(
                                "take the staging", bundle, "it is no longer what it was; run ka build again"))));
    }

    private Either<Break, Seq<BuiltPackage>> packed() {
        var release = shared.twin().record().made().release();
        return Bench.lift(KernelRelease.parse(release).mapLeft(why -> Fault.harmless("read the history", release, why)))
                .flatMap(parsed -> packing.packed(parsed, shared.epoch()));
    }

    private Product product(Seq<BuiltPackage> packages) {
        var record = shared.twin().record();
        var made = record.made();
        return new Product(
                record.buildHost(),
                made.release(),
                record.sums().config(),
                new Compiled(made.units(), Duration.ofSeconds(made.seconds()), made.hits(), made.compiler()),
                packages,
                List.of("ka", "build", shared.twin().host().text(), "--again"));
    }
}
