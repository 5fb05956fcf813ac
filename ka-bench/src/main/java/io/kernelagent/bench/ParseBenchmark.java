package io.kernelagent.bench;

import io.kernelagent.core.patch.Patch;
import io.kernelagent.core.text.Bytes;
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

/** Taking patch text apart, and putting it together again. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class ParseBenchmark {
    @Param({"1000000", "10000000"})
    private int bytes;

    private Bytes text = Bytes.EMPTY;
    private Patch patch = Patch.parse(Bytes.EMPTY);

    @Setup
    public void prepare() {
        text = SampleSeries.of(25_000, 1_000).text(bytes);
        patch = Patch.parse(text);
    }

    @Benchmark
    public Patch parse() {
        return Patch.parse(text);
    }

    @Benchmark
    public Bytes render() {
        return patch.render();
    }
}
