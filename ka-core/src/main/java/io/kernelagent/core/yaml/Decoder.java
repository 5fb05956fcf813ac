package io.kernelagent.core.yaml;

import io.kernelagent.core.problem.Problem;
import io.vavr.collection.List;
import io.vavr.collection.Seq;
import io.vavr.control.Either;
import io.vavr.control.Validation;
import java.util.function.Function;

/**
 * Turns a node into a value, or says everything that is wrong with it. Decoders are put together from smaller ones;
 * none stops at the first mistake.
 */
@FunctionalInterface
public interface Decoder<A> {
    Validation<Seq<Problem>, A> decode(Node node);

    /** This decoder with its value turned into another one. */
    default <B> Decoder<B> map(Function<? super A, ? extends B> turned) {
        return node -> decode(node).map(turned);
    }

    /** This decoder, its value remembering where it stands. */
    default Decoder<Placed<A>> placed() {
        return node -> decode(node).map(value -> new Placed<>(value, node.place()));
    }

    /** This decoder followed by a check that may refuse with a problem of its own, made from the place. */
    default <B> Decoder<B> refine(Function<Placed<A>, Either<Problem, B>> check) {
        return node -> decode(node).flatMap(value -> check.apply(new Placed<>(value, node.place()))
                .fold(problem -> Validation.invalid(List.of(problem)), Validation::valid));
    }
}
