package io.kernelagent.core.plan;

import io.kernelagent.core.problem.Problem;
import io.vavr.collection.List;
import io.vavr.collection.Seq;
import java.util.function.Function;

/**
 * The first beat of a verb, observing, as a value: the core says what it needs to know, somebody else finds it out and
 * hands the answers back, as often as it takes. The core never learns how.
 *
 * @param <A> the facts that come out at the end
 */
public sealed interface Inquiry<A> {
    <R> R match(Cases<A, R> cases);

    /** One method for each state of an inquiry. */
    interface Cases<A, R> {
        R need(Need<A> need);

        R done(A facts);

        R refused(Seq<Problem> problems);
    }

    /** Needs answers to go on. */
    static <A> Inquiry<A> need(Seq<? extends Question<?>> questions, Function<Answers, Inquiry<A>> then) {
        return new Need<>(List.ofAll(questions), then);
    }

    /** Needs one answer to go on. */
    static <Q, A> Inquiry<A> ask(Question<Q> question, Function<Q, Inquiry<A>> then) {
        return need(List.of(question), answers -> then.apply(answers.to(question)));
    }

    static <A> Inquiry<A> done(A facts) {
        return new Done<>(facts);
    }

    /** Cannot go on, for reasons the user can mend. */
    static <A> Inquiry<A> refused(Seq<Problem> problems) {
        return new Refused<>(Problem.sorted(problems));
    }

    static <A> Inquiry<A> refused(Problem problem) {
        return refused(List.of(problem));
    }

    /** This inquiry, followed by another one that starts from its facts. */
    default <B> Inquiry<B> then(Function<A, Inquiry<B>> next) {
        return match(new Cases<>() {
            @Override
            public Inquiry<B> need(Need<A> need) {
                return Inquiry.need(
                        need.questions(), answers -> need.then().apply(answers).then(next));
            }

            @Override
            public Inquiry<B> done(A facts) {
                return next.apply(facts);
            }

            @Override
            public Inquiry<B> refused(Seq<Problem> problems) {
                return Inquiry.refused(problems);
            }
        });
    }

    /** See {@link Inquiry#need}. */
    record Need<A>(Seq<Question<?>> questions, Function<Answers, Inquiry<A>> then) implements Inquiry<A> {
        @Override
        public <R> R match(Cases<A, R> cases) {
            return cases.need(this);
        }
    }

    /** See {@link Inquiry#done}. */
    record Done<A>(A facts) implements Inquiry<A> {
        @Override
        public <R> R match(Cases<A, R> cases) {
            return cases.done(facts);
        }
    }

    /** See {@link Inquiry#refused}. */
    record Refused<A>(Seq<Problem> problems) implements Inquiry<A> {
        @Override
        public <R> R match(Cases<A, R> cases) {
            return cases.refused(problems);
        }
    }
}
