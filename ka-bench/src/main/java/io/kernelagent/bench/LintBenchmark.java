package io.kernelagent.bench;

import io.kernelagent.core.series.LintedFile;
import io.kernelagent.core.series.PatchLint;
import io.kernelagent.core.text.Bytes;
import io.kernelagent.core.text.GivenFile;
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

/** Looking for what is wrong with patch text, without reading it from a disk. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class LintBenchmark {
    private static final GivenFile FILE = GivenFile.named("sample.patch");

    @Param({"1000000", "10000000"})
    private int bytes;

    private Bytes text = Bytes.EMPTY;

    @Setup
    public void prepare() {
        text = SampleSeries.of(25_000, 1_000).text(bytes);
    }

    @Benchmark
    public LintedFile look() {
        return PatchLint.look(FILE, text);
    }
}
