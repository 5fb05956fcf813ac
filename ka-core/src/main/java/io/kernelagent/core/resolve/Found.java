package io.kernelagent.core.resolve;

import io.kernelagent.core.problem.Problem;
import io.vavr.collection.List;
import io.vavr.collection.Seq;
import java.util.function.Function;

/**
 * What could be found although some of it is wrong, so that what does not depend on the wrong part is looked at too,
 * and one run tells everything.
 *
 * @param value what is right
 * @param problems what is wrong
 */
public record Found<A>(A value, Seq<Problem> problems) {
    static <A> Found<A> all(A value) {
        return new Found<>(value, List.empty());
    }

    /** The same value with further problems. */
    Found<A> and(Seq<Problem> more) {
        return new Found<>(value, problems.appendAll(more));
    }

    /** What follows from the value; the problems of both. */
    <B> Found<B> then(Function<A, Found<B>> next) {
        var after = next.apply(value);
        return new Found<>(after.value, problems.appendAll(after.problems));
    }

    /** Whether nothing is wrong. */
    public boolean isWhole() {
        return problems.isEmpty();
    }
}
