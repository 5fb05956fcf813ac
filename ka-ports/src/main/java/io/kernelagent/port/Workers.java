package io.kernelagent.port;

import io.vavr.collection.Seq;
import java.util.function.Function;

/** Applies a pure function to many values, perhaps several at a time. The results stand in the order of the values. */
public interface Workers {
    <A, B> Seq<B> map(Seq<A> values, Function<A, B> pure);
}
