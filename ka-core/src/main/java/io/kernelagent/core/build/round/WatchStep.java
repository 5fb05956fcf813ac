package io.kernelagent.core.build.round;

import io.kernelagent.core.plan.Step;
import java.util.function.Function;

/** What a round does, beside looking. */
public sealed interface WatchStep extends Step permits EndStep, ReleaseStep {
    <R> R fold(Function<EndStep, R> end, Function<ReleaseStep, R> release);
}
