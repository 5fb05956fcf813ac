package io.kernelagent.verb;

import io.kernelagent.core.build.BuildPlans.Planned;
import io.kernelagent.core.build.BuildRecord.BuiltPackage;
import io.kernelagent.core.build.Packaging;
import io.kernelagent.core.journal.JobId;
import io.kernelagent.core.machine.Command;
import io.kernelagent.core.machine.Machine;
import io.kernelagent.core.pkg.PackageIdentity;
import io.kernelagent.core.problem.Fault;
import io.kernelagent.core.text.Bytes;
import io.kernelagent.core.text.Digest;
import io.kernelagent.core.text.GivenFile;
import io.vavr.collection.List;
import io.vavr.collection.Seq;
import io.vavr.control.Either;

/** The folder of a job on this machine, where its packages come to lie. */
final class JobFolder {
    private final Workshop workshop;
    private final String path;

    JobFolder(Workshop workshop, Planned planned, JobId job) {
        this.workshop = workshop;
        this.path = workshop.packing().root() + "/" + planned.work() + "/" + job;
    }

    String path() {
        return path;
    }

    GivenFile file(String name) {
        return GivenFile.named(path + "/" + name);
    }

    /** A package that lies here, with the sum that coreutils compute of it. */
    Either<Break, BuiltPackage> summed(PackageIdentity identity) {
        var name = identity.fileName();
        return run("sum the package", "b2sum", "--", path + "/" + name)
                .flatMap(sum -> run("measure the package", "stat", "-c", "%s", path + "/" + name)
                        .flatMap(size -> Bench.lift(Packaging.built(identity, sum, size)
                                .toEither(() -> Fault.harmless("sum the package", name, "b2sum said no sum")))));
    }

    /** Whether packages lie here still, byte by byte; left when nobody can tell. */
    Either<Fault, Boolean> holds(Seq<BuiltPackage> packages) {
        return packages.foldLeft(
                Either.right(true),
                (sofar, one) -> sofar.flatMap(all ->
                        all ? isSummed(workshop, path + "/" + one.file(), "b2sum", one.b2sum()) : Either.right(false)));
    }

    /** Whether a file of this machine is there and has a sum; left when nobody can tell. */
    static Either<Fault, Boolean> isSummed(Workshop workshop, String file, String tool, Digest expected) {
        return workshop.machines()
                .commands(Machine.here())
                .run(Command.of(tool, "--", file))
                .map(ran -> ran.isGood() && ran.out().bytes().utf8().startsWith(expected.hex() + " "));
    }

    /** Runs a command on this machine that must end well. */
    Either<Break, Bytes> run(String operation, String... words) {
        return run(operation, List.of(Command.of(List.of(words))));
    }

    /** Runs commands one after the other, up to the first that does not end well. */
    Either<Break, Bytes> run(String operation, Seq<Command> all) {
        var commands = workshop.machines().commands(Machine.here());
        return Bench.lift(all.foldLeft(
                Either.right(Bytes.EMPTY),
                (sofar, one) -> sofar.flatMap(
                        before -> commands.run(one).flatMap(ran -> ran.whole(operation, path, Fault.Effect.NONE)))));
    }
}
