package io.kernelagent.verb;

import io.kernelagent.core.build.BuildFailure;
import io.kernelagent.core.build.BuildPlans.Planned;
import io.kernelagent.core.build.BuildRecord;
import io.kernelagent.core.build.BuildStep.Kind;
import io.kernelagent.core.build.Candidate;
import io.kernelagent.core.build.Records;
import io.kernelagent.core.build.Room;
import io.kernelagent.core.build.Twin;
import io.kernelagent.core.issue.IssueDraft;
import io.kernelagent.core.issue.LedgerStep;
import io.kernelagent.core.journal.Entry;
import io.kernelagent.core.problem.Fault;
import io.kernelagent.port.Progress;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.time.Instant;
import java.util.function.Function;

/** One job of building, from the build host to the record: our own way, or that of the host's recipe. */
final class BuildRun {
    private final Planned planned;
    private final Workshop workshop;
    private final LedgerBook ledger;
    private final JobDiary diary;
    private final BuildSteps steps;
    private final Making making;

    BuildRun(Planned planned, Workshop workshop, LedgerBook ledger, Progress progress, JobDiary diary) {
        this.planned = planned;
        this.workshop = workshop;
        this.ledger = ledger;
        this.diary = diary;
        this.steps = new BuildSteps(planned, diary, progress);
        var around = new Compiling.Around(ledger.hands().clock(), workshop.pauses(), progress, diary);
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
        var readying = new Readying(workshop, steps, ledger.hands().clock(), this::filed);
        return place.map(host -> readying.again(planned, host))
                .getOrElse(() -> readying.first(planned, planned.route().candidates()))
                .flatMap(bench ->
                        making.made(bench).flatMap(product -> room(bench).map(mib -> new Measured(product, mib))));
    }

    /** What cannot be written into the ledger is shown all the same, and in the journal. */
    private void filed(BuildFailure failure) {
        if (failure.isOfHost()) {
            var step = new LedgerStep.File(IssueDraft.of(failure));
            var paths = planned.task().promotion().facts().site().paths();
            diary.tell(step, () -> Bench.lift(ledger.take(paths, step)), Function.identity())
                    .peekLeft(unfiled -> steps.progress().say("this could not be filed: " + failure.issueTitle()));
        }
    }

    private Either<Break, Entry> failed(BuildFailure failure) {
        filed(failure);
        return diary.close(Entry.Ending.FAILED, failure.headline());
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
                broke -> failed(broke.failure()));
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
                Instant.ofEpochSecond(ledger.hands().clock().instant().getEpochSecond()),
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
        return Bench.lift(new InTurn(ledger.hands().workspace(), workshop.pauses())
                .exclusively(
                        "build " + planned.plan().subject(),
                        () -> files.foldLeft(
                                Either.<Fault, BuildRecord>right(record),
                                (sofar, file) -> sofar.flatMap(before -> ledger.hands()
                                        .workspace()
                                        .write(file.path(), file.content())
                                        .map(done -> record)))));
    }
}
