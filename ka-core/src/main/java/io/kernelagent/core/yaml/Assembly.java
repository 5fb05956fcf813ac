package io.kernelagent.core.yaml;

import io.kernelagent.core.problem.Problem;
import io.vavr.collection.List;
import io.vavr.collection.Seq;
import io.vavr.control.Validation;
import java.util.function.BiFunction;
import java.util.function.Function;

/**
 * Puts a value with many parts together: each part that was read goes to the builder, the problems of all others are
 * kept, and in the end there is the value or every problem.
 *
 * @param <B> the builder
 */
public final class Assembly<B> {
    private final B builder;
    private final Seq<Problem> problems;

    private Assembly(B builder, Seq<Problem> problems) {
        this.builder = builder;
        this.problems = problems;
    }

    public static <B> Assembly<B> of(B builder) {
        return new Assembly<>(builder, List.empty());
    }

    /** This assembly and one more part. */
    public <A> Assembly<B> with(Validation<Seq<Problem>, A> part, BiFunction<B, A, ? extends B> setter) {
        return part.fold(
                found -> new Assembly<>(builder, problems.appendAll(found)),
                value -> new Assembly<>(setter.apply(builder, value), problems));
    }

    /** The finished value if every part was read. */
    public <A> Validation<Seq<Problem>, A> finish(Function<B, A> build) {
        return problems.isEmpty() ? Validation.valid(build.apply(builder)) : Validation.invalid(problems);
    }
}
