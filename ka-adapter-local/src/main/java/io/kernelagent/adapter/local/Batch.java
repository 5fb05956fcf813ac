package io.kernelagent.adapter.local;

import io.vavr.collection.Array;
import io.vavr.collection.Seq;
import io.vavr.control.Option;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.function.Function;

/**
 * Values that several threads take from in turn, each the next one. Values are taken in order, so the first value whose
 * function fails is always reached, and it is its failure that comes out, as if one thread had done it all.
 */
final class Batch<A, B> implements Runnable {
    private final Array<A> values;
    private final Function<A, B> pure;
    private final AtomicInteger next = new AtomicInteger();
    private final AtomicReferenceArray<Option<Outcome<B>>> outcomes;
    private final CountDownLatch open;

    Batch(Array<A> values, Function<A, B> pure) {
        this.values = values;
        this.pure = pure;
        this.outcomes = new AtomicReferenceArray<>(values.size());
        this.open = new CountDownLatch(values.size());
    }

    /** Takes values until there are none left. */
    @Override
    public void run() {
        int at = next.getAndIncrement();
        while (at < values.size()) {
            perform(at);
            at = next.getAndIncrement();
        }
    }

    private void perform(int at) {
        try {
            outcomes.set(at, Option.some(new Outcome.Result<>(pure.apply(values.get(at)))));
        } catch (RuntimeException | Error bug) {
            outcomes.set(at, Option.some(new Outcome.Bug<>(bug)));
            giveUpTheRest();
        } finally {
            open.countDown();
        }
    }

    private void giveUpTheRest() {
        for (int left = next.getAndSet(values.size()); left < values.size(); left++) {
            outcomes.set(left, Option.none());
            open.countDown();
        }
    }

    /** The results in the order of the values, as soon as the last one is there. */
    Seq<B> results() {
        awaitAll();
        return Array.range(0, values.size()).flatMap(outcomes::get).map(Outcome::orThrow);
    }

    private void awaitAll() {
        boolean interrupted = false;
        while (open.getCount() > 0) {
            try {
                open.await();
            } catch (InterruptedException wanted) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    /** What came of one value. */
    private sealed interface Outcome<B> {
        B orThrow();

        record Result<B>(B value) implements Outcome<B> {
            @Override
            public B orThrow() {
                return value;
            }
        }

        record Bug<B>(Throwable bug) implements Outcome<B> {
            @Override
            public B orThrow() {
                if (bug instanceof RuntimeException unchecked) {
                    throw unchecked;
                }
                throw (Error) bug;
            }
        }
    }
}
