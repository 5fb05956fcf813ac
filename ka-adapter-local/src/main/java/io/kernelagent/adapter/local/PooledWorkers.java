package io.kernelagent.adapter.local;

import io.kernelagent.port.Workers;
import io.vavr.collection.Seq;
import java.util.concurrent.Executor;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;

/**
 * As many workers as this machine has processors. The caller works too, so that work handed out by a worker cannot wait
 * for itself; few values are not worth handing out at all.
 */
public final class PooledWorkers implements Workers {
    private static final int WORTH_HANDING_OUT = 8;

    private final int helpers;
    private final Executor pool;

    private PooledWorkers(int processors) {
        this.helpers = Math.max(1, processors - 1);
        this.pool = poolOf(helpers);
    }

    /** Workers for the processors of this machine. Their threads end with the program and when there is no work. */
    public static PooledWorkers ofThisMachine() {
        return new PooledWorkers(Runtime.getRuntime().availableProcessors());
    }

    private static Executor poolOf(int threads) {
        var pool = new ThreadPoolExecutor(threads, threads, 5, TimeUnit.SECONDS, new LinkedBlockingQueue<>(), task -> {
            var thread = new Thread(task, "ka-worker");
            thread.setDaemon(true);
            return thread;
        });
        pool.allowCoreThreadTimeOut(true);
        return pool;
    }

    @Override
    public <A, B> Seq<B> map(Seq<A> values, Function<A, B> pure) {
        if (values.size() < WORTH_HANDING_OUT) {
            return values.map(pure).toArray();
        }
        var batch = new Batch<>(values.toArray(), pure);
        for (int i = 0; i < Math.min(helpers, values.size() - 1); i++) {
            pool.execute(batch);
        }
        batch.run();
        return batch.results();
    }
}
