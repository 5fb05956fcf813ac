package io.kernelagent.verb;

import io.kernelagent.core.build.BuildPlans.Planned;
import io.kernelagent.core.build.BuildRecord;
import io.kernelagent.core.build.BuildRecord.BuiltPackage;
import io.kernelagent.core.build.BuildStep.Kind;
import io.kernelagent.core.build.Candidate;
import io.kernelagent.core.build.Records;
import io.kernelagent.core.journal.Entry;
import io.kernelagent.core.kernel.KernelRelease;
import io.kernelagent.core.problem.Fault;
import io.kernelagent.port.Progress;
import io.kernelagent.verb.Configuring.Configured;
import io.vavr.collection.Seq;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.time.Instant;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * One job of building, from the build host to the record. Each piece of work first looks whether it was done, so that
 * the whole may be begun again at any time: after a lost answer, a killed process, a reboot.
 */
final class BuildRun {
    private final Planned planned;
    private final Workshop workshop;
    private final Hands hands;
    private final Progress progress;
    private final JobDiary diary;

    BuildRun(Planned planned, Workshop workshop, Hands hands, Progress progress, JobDiary diary) {
        this.planned = planned;
        this.workshop = workshop;
        this.hands = hands;
        this.progress = progress;
        this.diary = diary;
    }

    /**
     * What was built; the job is closed unless the world kept us from going on.
     *
     * @param place the build host that the job has begun on; none for a job that has begun on none
     */
    Either<Break, BuildRecord> run(Option<Candidate> place) {
        var readying = new Readying(workshop, diary, hands.clock());
        return place.map(host -> readying.again(planned, host))
                .getOrElse(() -> readying.first(planned, planned.route().candidates()))
                .flatMap(this::tree)
                .flatMap(this::configured)
                .flatMap(this::compiled)
                .flatMap(this::recorded)
                .peek(record -> diary.close(Entry.Ending.DONE, record.packages().length() + " packages"))
                .peekLeft(this::closed);
    }

    /** A job that cannot come to anything is closed; one that only lost its way stays open. */
    private void closed(Break broken) {
        broken.fold(
                stopped -> stopped.stop()
                        .fold(
                                refused -> diary.close(
                                        Entry.Ending.REFUSED,
                                        refused.problems().head().headline()),
                                failed -> Either.right(failed)),
                failed -> diary.close(Entry.Ending.FAILED, failed.failure().headline()));
    }

    /** A patched tree on a bench. */
    private record Ground(Bench bench, Instant epoch) {}

    /** The same, configured. */
    private record Ready(Ground ground, Configured config) {}

    /** The same, compiled. */
    private record Done(Ready ready, Compiled compiled) {}

    private Either<Break, Ground> tree(Bench bench) {
        var making = new TreeMaking(planned.task(), bench, workshop.packing().root());
        return step(Kind.SOURCE, making::source, Instant::toString).flatMap(epoch -> step(
                        Kind.PATCH,
                        () -> making.patched(planned.task().promotion().cumulative()),
                        digest -> "tree digest " + digest)
                .map(digest -> new Ground(bench, epoch)));
    }

    private Either<Break, Ready> configured(Ground ground) {
        return step(
                        Kind.CONFIG,
                        new Configuring(planned.task(), ground.bench(), ground.epoch())::run,
                        Configured::words)
                .peek(config ->
                        config.outcome().added().forEach(symbol -> progress.say("new since the snapshot: " + symbol)))
                .map(config -> new Ready(ground, config));
    }

    private Either<Break, Done> compiled(Ready ready) {
        var around = new Compiling.Around(hands.clock(), workshop.pauses(), progress);
        return step(
                        Kind.COMPILE,
                        new Compiling(
                                planned, ready.ground().bench(), ready.ground().epoch(), around)::run,
                        Compiled::words)
                .map(compiled -> new Done(ready, compiled));
    }

    private Either<Break, BuildRecord> recorded(Done done) {
        var ground = done.ready().ground();
        var assembling = new Assembling(planned, ground.bench(), workshop);
        boolean hasModules =
                done.ready().config().config().valueOf("CONFIG_MODULES").equals("y");
        return step(Kind.STAGE, () -> assembling.staged(ground.epoch(), hasModules), staged -> "one file")
                .flatMap(staged -> step(Kind.COLLECT, assembling::collected, Function.identity()))
                .flatMap(collected -> release(ground))
                .flatMap(release -> step(
                                Kind.PACK,
                                () -> assembling.packed(release, ground.epoch()),
                                packages -> packages.map(BuiltPackage::file).mkString(", "))
                        .flatMap(packages -> step(
                                Kind.RECORD,
                                () -> written(record(done, release, packages), ground),
                                record -> record.made().release())));
    }

    private Either<Break, KernelRelease> release(Ground ground) {
        return ground.bench()
                .run("ask for the kernel release", ground.bench().words().release(ground.epoch()))
                .flatMap(text -> Bench.lift(KernelRelease.parse(text.utf8().strip())
                        .mapLeft(why -> Fault.harmless("ask for the kernel release", "make", why))));
    }

    private BuildRecord record(Done done, KernelRelease release, Seq<BuiltPackage> packages) {
        var compiled = done.compiled();
        return new BuildRecord(
                diary.job(),
                Instant.ofEpochSecond(hands.clock().instant().getEpochSecond()),
                done.ready().ground().bench().words().host().name(),
                planned.task().sums(done.ready().config().text()),
                new BuildRecord.Made(
                        release.text(),
                        compiled.compiler(),
                        compiled.units(),
                        (int) compiled.took().toSeconds(),
                        compiled.hits()),
                packages);
    }

    /** Under the workspace's lock, which nobody holds for long; the lock file is written last. */
    private Either<Break, BuildRecord> written(BuildRecord record, Ground ground) {
        var files = Records.of(planned, record, ground.bench().words().reproducer(ground.epoch()));
        return Bench.lift(hands.workspace()
                .exclusively(
                        "build " + planned.plan().subject(),
                        () -> files.foldLeft(
                                Either.<Fault, BuildRecord>right(record),
                                (sofar, file) -> sofar.flatMap(before -> hands.workspace()
                                        .write(file.path(), file.content())
                                        .map(done -> record))))
                .flatMap(Function.identity()));
    }

    private <A> Either<Break, A> step(Kind kind, Supplier<Either<Break, A>> work, Function<A, String> receipt) {
        var number = planned.plan().steps().indexWhere(step -> step.id().equals(kind.word()));
        var step = planned.plan().steps().get(number);
        progress.begin(number + 1, planned.plan().steps().length(), step.effect());
        return diary.tell(step, work, receipt);
    }
}
