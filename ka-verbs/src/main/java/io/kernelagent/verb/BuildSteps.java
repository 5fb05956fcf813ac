package io.kernelagent.verb;

import io.kernelagent.core.build.BuildJobs;
import io.kernelagent.core.build.BuildPlans.Planned;
import io.kernelagent.core.build.BuildStep;
import io.kernelagent.core.build.BuildStep.Kind;
import io.kernelagent.core.build.Surroundings;
import io.kernelagent.core.plan.Step;
import io.kernelagent.core.site.BuildHost;
import io.kernelagent.port.Progress;
import io.vavr.control.Either;
import java.util.function.Function;
import java.util.function.Supplier;

/** Takes the steps of a plan: says which one, writes it down, tries it, writes down what came of it. */
final class BuildSteps {
    private final Planned planned;
    private final JobDiary diary;
    private final Progress progress;

    BuildSteps(Planned planned, JobDiary diary, Progress progress) {
        this.planned = planned;
        this.diary = diary;
        this.progress = progress;
    }

    /** Keeps what the compilation is surrounded by, before anything can go wrong with it. */
    Either<Break, Surroundings> surround(BuildHost host, Surroundings surroundings) {
        return diary.tell(
                new BuildStep.Surround(), () -> Either.right(surroundings), kept -> BuildJobs.surroundings(host, kept));
    }

    JobDiary diary() {
        return diary;
    }

    Progress progress() {
        return progress;
    }

    /** One step; its receipt is made of what it gave back. */
    <A> Either<Break, A> take(Kind kind, Supplier<Either<Break, A>> work, Function<A, String> receipt) {
        var step =
                planned.plan().steps().find(one -> one.id().equals(kind.word())).get();
        show(step, "");
        return diary.tell(step, work, receipt);
    }

    /** Says that a step comes next, or why it is left out, so that nobody looks for its number. */
    void show(Step step, String note) {
        var steps = planned.plan().steps();
        var number = steps.indexWhere(one -> one.id().equals(step.id())) + 1;
        progress.begin(number, steps.length(), step.effect() + note);
    }
}
