package io.kernelagent.verb;

import io.kernelagent.core.problem.Fault;
import io.kernelagent.core.problem.Problem;
import io.kernelagent.core.repo.SigningFailure;
import io.vavr.collection.List;
import io.vavr.collection.Seq;
import io.vavr.control.Either;
import io.vavr.control.Option;
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

    /** What keeps everything from being signed, where that is the reason. */
    default Option<SigningFailure> signingFailure() {
        return Option.none();
    }

    /** What a port answered, or why it did not: the world failed, or the user can mend it. */
    static <A> Either<Stop, A> answer(Either<Fault, Either<Problem, A>> answer) {
        return answer.<Stop>mapLeft(Failed::new).flatMap(there -> there.mapLeft(Stop::refused));
    }

    /** The user can mend it; nothing was changed. */
    record Refused(Seq<Problem> problems) implements Stop {
        @Override
        public <R> R fold(Function<Refused, R> refused, Function<Failed, R> failed) {
            return refused.apply(this);
        }
    }

    /** Nothing can be signed: refused when the key may not, failed when it could not. */
    record Unsigned(SigningFailure failure) implements Stop {
        @Override
        public <R> R fold(Function<Refused, R> refused, Function<Failed, R> failed) {
            return failure.cause()
                    .fold(
                            problem -> refused.apply(new Refused(List.of(problem))),
                            fault -> failed.apply(new Failed(fault)));
        }

        @Override
        public Option<SigningFailure> signingFailure() {
            return Option.some(failure);
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
