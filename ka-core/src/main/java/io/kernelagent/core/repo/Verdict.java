package io.kernelagent.core.repo;

import io.kernelagent.core.text.Fingerprint;
import java.time.Instant;
import java.util.function.Function;

/** What became of checking a signature. */
public sealed interface Verdict {
    <R> R fold(Function<Good, R> good, Function<Bad, R> bad);

    default boolean isGood() {
        return fold(good -> true, bad -> false);
    }

    /** The very bytes were signed by a key that is trusted. */
    record Good(Fingerprint primary, Instant at) implements Verdict {
        @Override
        public <R> R fold(Function<Good, R> good, Function<Bad, R> bad) {
            return good.apply(this);
        }
    }

    /** They were not, or nobody can tell; the reason ends a sentence like "the signature of X ...". */
    record Bad(String reason) implements Verdict {
        @Override
        public <R> R fold(Function<Good, R> good, Function<Bad, R> bad) {
            return bad.apply(this);
        }
    }
}
