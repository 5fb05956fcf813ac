package io.kernelagent.verb;

import io.kernelagent.core.problem.Fault;
import io.kernelagent.core.problem.Problem;
import io.vavr.collection.Seq;
import java.util.function.Function;

/** Why a verb did not do what it was asked to do. */
public sealed interface Stop {
    <R> R fold(Function<Refused, R> refused, Function<Failed, R> failed);

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
