package io.kernelagent.verb;

import io.kernelagent.core.problem.Fault;
import io.kernelagent.core.problem.Problem;
import io.vavr.collection.List;
import io.vavr.collection.Seq;
import io.vavr.control.Either;
import java.util.function.Function;

/** Why a verb did not do what it was asked to do. */
public sealed interface Stop {
    <R> R fold(Function<Refused, R> refused, Function<Failed, R> failed);

    /** One thing that the user can mend. */
    static Stop refused(Problem problem) {
        return new Refused(List.of(problem));
    }

    /** All results; else what the world did, else everything that the user can mend. */
    static <A> Either<Stop, Seq<A>> all(Seq<Either<Stop, A>> results) {
        var stops = results.flatMap(result -> result.swap().toOption());
        if (stops.isEmpty()) {
            return Either.right(results.map(Either::get));
        }
        var failed = stops.find(stop -> stop.fold(refused -> false, fault -> true));
        var problems = stops.flatMap(stop -> stop.fold(Refused::problems, fault -> List.empty()));
        return Either.left(failed.getOrElse(() -> new Refused(Problem.sorted(problems))));
    }

    /** The user can mend it; nothing was changed. */
    record Refused(Seq<Problem> problems) implements Stop {
        @Override
        public <R> R fold(Function<Refused, R> refused, Function<Failed, R> failed) {
            return refused.apply(this);
        }
    }

    /** The world failed; the fault says what may have happened. */
    record Failed(Fault fault) implements Stop {
        @Override
        public <R> R fold(Function<Refused, R> refused, Function<Failed, R> failed) {
            return failed.apply(this);
        }
    }
}
