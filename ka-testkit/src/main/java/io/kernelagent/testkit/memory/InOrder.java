package io.kernelagent.testkit.memory;

import io.kernelagent.port.Workers;
import io.vavr.collection.Seq;
import java.util.function.Function;

/** Workers that take one value after the other, in the caller's own thread. */
public final class InOrder implements Workers {
    @Override
    public <A, B> Seq<B> map(Seq<A> values, Function<A, B> pure) {
        return values.map(pure).toArray();
    }
}
