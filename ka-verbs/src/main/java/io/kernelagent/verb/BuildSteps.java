package io.kernelagent.verb;

import io.kernelagent.core.build.BuildPlans.Planned;
import io.kernelagent.core.build.BuildStep.Kind;
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

    /** One step; its receipt is made of what it gave back. */
    <A> Either<Break, A> take(Kind kind, Supplier<Either<Break, A>> work, Function<A, String> receipt) {
        var steps = planned.plan().steps();
        var number = steps.indexWhere(step -> step.id().equals(kind.word()));
        progress.begin(number + 1, steps.length(), steps.get(number).effect());
        return diary.tell(steps.get(number), work, receipt);
    }
}
