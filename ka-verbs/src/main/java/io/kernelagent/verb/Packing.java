package io.kernelagent.verb;

import io.kernelagent.core.artifact.ElfMachine;
import io.kernelagent.core.artifact.ModuleGate;
import io.kernelagent.core.artifact.ModuleWords;
import io.kernelagent.core.artifact.ProgramGate;
import io.kernelagent.core.artifact.SymbolVersions;
import io.kernelagent.core.build.BuildPlans.Planned;
import io.kernelagent.core.build.BuildRecord.BuiltPackage;
import io.kernelagent.core.build.HeaderPrograms;
import io.kernelagent.core.build.Packaging;
import io.kernelagent.core.kernel.KernelRelease;
import io.kernelagent.core.pkg.content.StagedTree;
import io.kernelagent.core.text.Bytes;
import io.kernelagent.core.text.TreePath;
import io.kernelagent.port.Progress;
import io.vavr.collection.Map;
import io.vavr.collection.Seq;
import io.vavr.control.Either;
import java.time.Instant;
import java.util.function.Function;

/** Packs a staging in the folder of a job on this machine. */
final class Packing {
    private final Planned planned;
    private final Workshop workshop;
    private final JobFolder here;
    private final Progress progress;
    private final String staging;

    Packing(Planned planned, Workshop workshop, JobFolder here, Progress progress) {
        this.planned = planned;
        this.workshop = workshop;
        this.here = here;
        this.progress = progress;
        this.staging = here.path() + "/staging";
    }

    /** The staging of a file, in place of what lies there. */
    Either<Break, Bytes> unpacked(String bundle) {
        return here.run("empty the staging folder", "rm", "-rf", staging)
                .flatMap(done -> here.run("make the staging folder", "mkdir", "-p", staging))
                .flatMap(
                        done -> here.run("unpack the staging", "tar", "--no-same-owner", "-xf", bundle, "-C", staging));
    }

    /** The packages, unsigned. */
    Either<Break, Seq<BuiltPackage>> packed(KernelRelease release, Instant epoch) {
        var packing = workshop.packing();
        return Bench.lift(packing.staged().read(staging))
                .flatMap(read -> read.mapLeft(problem -> Break.of(Stop.refused(problem))))
                .flatMap(tree -> consistent(tree, release))
                .flatMap(this::runnable)
                .flatMap(this::noticed)
                .flatMap(tree -> new Packaging(planned.task())
                        .plans(tree, release, epoch)
                        .mapLeft(problems -> Break.of(new Stop.Refused(problems))))
                .flatMap(plans -> Bench.lift(Either.sequenceRight(plans.map(plan ->
                        packing.writers().apply(plan.identity().format()).write(plan, staging, here.path())))))
                .flatMap(packages -> Either.sequenceRight(packages.map(known -> here.summed(known.identity()))));
    }

    /** L067: the tree, when its modules were built together with its kernel. */
    private Either<Break, StagedTree> consistent(StagedTree tree, KernelRelease release) {
        return look(ModuleGate.symbols(tree).toList(), SymbolVersions::of)
                .map(lists -> lists.values().headOption().getOrElse(SymbolVersions.NONE))
                .flatMap(given -> look(ModuleGate.modules(tree), ModuleWords::of)
                        .map(said -> ModuleGate.problems(said, release, given)))
                .flatMap(problems -> Break.unless(problems, tree));
    }

    /** The tree, when the programs among its headers run where they are installed. */
    private Either<Break, StagedTree> runnable(StagedTree tree) {
        return look(ProgramGate.programs(tree), ElfMachine::of)
                .map(made -> ProgramGate.problems(made, planned.task().architecture()))
                .flatMap(problems -> Break.unless(problems, tree));
    }

    /** Tells whoever watches which programs the headers come without. */
    private Either<Break, StagedTree> noticed(StagedTree tree) {
        return look(ProgramGate.notice(tree).toList(), HeaderPrograms::leftOut)
                .peek(notices -> notices.values()
                        .flatMap(Function.identity())
                        .forEach(line -> progress.say("left out of the headers: " + line)))
                .map(notices -> tree);
    }

    private <R> Either<Break, Map<TreePath, R>> look(Seq<TreePath> files, Function<Bytes, R> look) {
        return Bench.lift(workshop.packing().staged().look(staging, files, look));
    }
}
