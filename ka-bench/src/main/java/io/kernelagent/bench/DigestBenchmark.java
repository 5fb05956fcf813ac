package io.kernelagent.bench;

import io.kernelagent.core.text.Bytes;
import io.kernelagent.core.text.Digest;
import io.kernelagent.core.text.Digests;
import java.util.Random;
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

/** The digests that locks and results carry; BLAKE2b is our own. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class DigestBenchmark {
    @Param("16000000")
    private int bytes;

    private Bytes content = Bytes.EMPTY;

    @Setup
    public void prepare() {
        var random = new byte[bytes];
        new Random(1).nextBytes(random);
        content = Bytes.wrap(random);
    }

    @Benchmark
    public Digest blake2b() {
        return Digests.blake2b(content);
    }

    @Benchmark
    public Digest sha256() {
        return Digests.sha256(content);
    }
}
