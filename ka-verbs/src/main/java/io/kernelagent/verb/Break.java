package io.kernelagent.verb;

import io.kernelagent.core.build.BuildFailure;
import io.kernelagent.core.problem.Problem;
import io.vavr.collection.Seq;
import io.vavr.control.Either;
import java.util.function.Function;

/** Why a build does not go on. */
sealed interface Break {
    <R> R fold(Function<Stopped, R> stopped, Function<Broken, R> broken);

    static Break of(Stop stop) {
        return new Stopped(stop);
    }

    /** What was asked for, unless something is wrong with it. */
    static <A> Either<Break, A> unless(Seq<Problem> problems, A sound) {
        return problems.isEmpty() ? Either.right(sound) : Either.left(of(new Stop.Refused(problems)));
    }

    static Break of(BuildFailure failure) {
        return new Broken(failure);
    }

    /** The input was refused, or the world failed; a job whose world failed is still open and can be continued. */
    record Stopped(Stop stop) implements Break {
        @Override
        public <R> R fold(Function<Stopped, R> stopped, Function<Broken, R> broken) {
            return stopped.apply(this);
        }
    }

    /** The build was done, and what it came to is no kernel. */
    record Broken(BuildFailure failure) implements Break {
        @Override
        public <R> R fold(Function<Stopped, R> stopped, Function<Broken, R> broken) {
            return broken.apply(this);
        }
    }
}
