package io.kernelagent.verb;

import io.kernelagent.core.build.BuildProblems;
import io.kernelagent.core.build.BuildTask;
import io.kernelagent.core.build.config.ConfigOutcome;
import io.kernelagent.core.kernel.KernelConfig;
import io.kernelagent.core.machine.JobSight;
import io.kernelagent.core.text.Bytes;
import io.vavr.control.Either;
import java.time.Instant;

/** Configures the kernel of a job and judges what came of the wishes, before any compiler starts. */
final class Configuring {
    private final BuildTask task;
    private final Bench bench;
    private final Instant epoch;

    Configuring(BuildTask task, Bench bench, Instant epoch) {
        this.task = task;
        this.bench = bench;
        this.epoch = epoch;
    }

    /** The final configuration. Once a compiler was started it is only read: it must not change under its hands. */
    Either<Break, Configured> run() {
        return Bench.lift(bench.jobs().look(bench.folders().compilation(1), 0))
                .map(sight -> !sight.equals(new JobSight.Absent()))
                .flatMap(isCompiling -> isCompiling ? read() : made().flatMap(done -> read()))
                .flatMap(this::judged);
    }

    private Either<Break, Bytes> made() {
        return base().flatMap(base -> Bench.lift(bench.transfer()
                                .put(
                                        bench.folders().tree().plus(".config"),
                                        base.plus(Bytes.utf8("\n"))
                                                .plus(task.config().fragment())))
                        .map(done -> base))
                .flatMap(base -> bench.run("configure the kernel", bench.words().makeConfig("olddefconfig", epoch)));
    }

    private Either<Break, Bytes> base() {
        return task.configTarget()
                .map(target -> bench.run("configure the kernel", bench.words().makeConfig(target, epoch))
                        .flatMap(done -> read()))
                .getOrElse(() -> Either.right(task.config().snapshot().getOrElse(Bytes.EMPTY)));
    }

    private Either<Break, Bytes> read() {
        return bench.run("read the configuration", bench.words().readConfig());
    }

    private Either<Break, Configured> judged(Bytes text) {
        var result = KernelConfig.parse(text);
        var outcome = task.intent().judge(result);
        return outcome.unmet().isEmpty()
                ? Either.right(new Configured(text, result, outcome))
                : Either.left(
                        Break.of(Stop.refused(BuildProblems.configUnmet(task.manifestPath(), told(outcome, result)))));
    }

    private ConfigOutcome told(ConfigOutcome outcome, KernelConfig result) {
        return bench.explained(bench.words().kconfigFiles(), outcome, result);
    }

    /**
     * A configuration that has all that was asked for.
     *
     * @param text the final {@code .config}
     * @param config the same, read
     * @param outcome what is new in it
     */
    record Configured(Bytes text, KernelConfig config, ConfigOutcome outcome) {
        String words() {
            int added = outcome.added().length();
            return config.values().size() + " symbols" + (added == 0 ? "" : ", " + added + " new since the snapshot");
        }
    }
}
