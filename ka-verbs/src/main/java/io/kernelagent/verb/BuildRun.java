package io.kernelagent.verb;

import io.kernelagent.core.build.BuildPlans.Planned;
import io.kernelagent.core.build.BuildRecord;
import io.kernelagent.core.build.BuildStep.Kind;
import io.kernelagent.core.build.Candidate;
import io.kernelagent.core.build.Records;
import io.kernelagent.core.build.Room;
import io.kernelagent.core.build.Twin;
import io.kernelagent.core.journal.Entry;
import io.kernelagent.core.problem.Fault;
import io.kernelagent.port.Progress;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.time.Instant;

/** One job of building, from the build host to the record: our own way, or that of the host's recipe. */
final class BuildRun {
    private final Planned planned;
    private final Workshop workshop;
    private final Hands hands;
    private final JobDiary diary;
    private final BuildSteps steps;
    private final Making making;

    BuildRun(Planned planned, Workshop workshop, Hands hands, Progress progress, JobDiary diary) {
        this.planned = planned;
        this.workshop = workshop;
        this.hands = hands;
        this.diary = diary;
        this.steps = new BuildSteps(planned, diary, progress);
        var around = new Compiling.Around(hands.clock(), workshop.pauses(), progress);
        this.making = planned.task()
                .recipe()
                .<Making>map(recipe -> new RecipeMaking(planned, recipe, workshop, steps, around))
                .getOrElse(() -> new KernelMaking(planned, workshop, steps, around));
    }

    /**
     * What was built; the job is closed unless the world kept us from going on.
     *
     * @param place the build host that the job has begun on; none for a job that has begun on none
     */
    Either<Break, BuildRecord> run(Option<Candidate> place) {
        return planned.shared()
                .map(this::shared)
                .getOrElse(() -> compiled(place))
                .flatMap(this::recorded)
                .peek(record -> diary.close(Entry.Ending.DONE, record.packages().length() + " packages"))
                .peekLeft(this::closed);
    }

    /** What came out, and how much room it took. */
    private record Measured(Product product, Option<Integer> diskMib) {}

    private Either<Break, Measured> shared(Twin.Shared staging) {
        var before = staging.twin().record().made().diskMib();
        return new Sharing(planned, staging, workshop, steps, diary.job())
                .made()
                .map(product -> new Measured(product, before));
    }

    private Either<Break, Measured> compiled(Option<Candidate> place) {
        var readying = new Readying(workshop, diary, hands.clock());
        return place.map(host -> readying.again(planned, host))
                .getOrElse(() -> readying.first(planned, planned.route().candidates()))
                .flatMap(bench ->
                        making.made(bench).flatMap(product -> room(bench).map(mib -> new Measured(product, mib))));
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

    /** What the next build will ask for; one that cannot be measured is none the worse. */
    private static Either<Break, Option<Integer>> room(Bench bench) {
        return bench.ask(bench.words().diskUsed()).map(ran -> Room.mib(ran.out().bytes()));
    }

    private Either<Break, BuildRecord> recorded(Measured made) {
        return steps.take(
                Kind.RECORD,
                () -> written(record(made.product(), made.diskMib()), made.product()),
                record -> record.made().release());
    }

    private BuildRecord record(Product product, Option<Integer> diskMib) {
        var compiled = product.compiled();
        return new BuildRecord(
                diary.job(),
                Instant.ofEpochSecond(hands.clock().instant().getEpochSecond()),
                product.buildHost(),
                planned.task().sums(product.config()),
                new BuildRecord.Made(
                        product.release(),
                        compiled.compiler(),
                        compiled.units(),
                        (int) compiled.took().toSeconds(),
                        compiled.hits(),
                        diskMib),
                product.packages());
    }

    /** Under the workspace's lock, which nobody holds for long; the lock file is written last. */
    private Either<Break, BuildRecord> written(BuildRecord record, Product product) {
        var files = Records.of(planned, record, product.reproducer());
        return Bench.lift(new InTurn(hands.workspace(), workshop.pauses())
                .exclusively(
                        "build " + planned.plan().subject(),
                        () -> files.foldLeft(
                                Either.<Fault, BuildRecord>right(record),
                                (sofar, file) -> sofar.flatMap(before -> hands.workspace()
                                        .write(file.path(), file.content())
                                        .map(done -> record)))));
    }
}
