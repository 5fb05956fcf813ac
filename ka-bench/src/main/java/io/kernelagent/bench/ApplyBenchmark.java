package io.kernelagent.bench;

import io.kernelagent.core.series.Application;
import io.kernelagent.core.series.Applied;
import io.kernelagent.core.series.Chain;
import io.kernelagent.core.series.Series;
import io.kernelagent.core.series.SeriesFailure;
import io.kernelagent.core.tree.ApplyOptions;
import io.kernelagent.core.tree.Tree;
import io.vavr.control.Either;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** A series on one file of 25,000 lines, about 1 MB, in memory: the case in which copying the file per patch hurts. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class ApplyBenchmark {
    @Param({"10", "1000"})
    private int patches;

    private Tree base = Tree.EMPTY;
    private Series series = SampleSeries.of(14, 0).series();

    @Setup
    public void prepare() {
        var sample = SampleSeries.of(25_000, patches);
        base = sample.base();
        series = sample.series();
        if (apply().isLeft()) {
            throw new IllegalStateException("the sample does not apply: " + apply().getLeft());
        }
    }

    @Benchmark
    public Either<SeriesFailure, Applied> apply() {
        return Application.of(series, Chain.of(series).map(chain -> chain.apply(base, ApplyOptions.STRICT)));
    }
}
