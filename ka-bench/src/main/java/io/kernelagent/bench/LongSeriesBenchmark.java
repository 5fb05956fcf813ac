package io.kernelagent.bench;

import io.kernelagent.core.patch.Patch;
import io.kernelagent.core.series.Application;
import io.kernelagent.core.series.Applied;
import io.kernelagent.core.series.Chain;
import io.kernelagent.core.series.Cumulative;
import io.kernelagent.core.series.Dependencies;
import io.kernelagent.core.series.NamedPatch;
import io.kernelagent.core.series.Series;
import io.kernelagent.core.text.Bytes;
import io.kernelagent.core.text.TreePath;
import io.kernelagent.core.tree.ApplyOptions;
import io.kernelagent.core.tree.Tree;
import io.kernelagent.core.tree.TreeFile;
import io.vavr.collection.Array;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
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

/** A series over many files, as {@code ka-bench/bin/long-series} makes it, in memory and on one thread. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
public class LongSeriesBenchmark {
    /** The folder that was made: {@code -p folder=DIR}. */
    @Param("")
    private String folder = "";

    private Array<Bytes> texts = Array.empty();
    private Series series = new Series(Array.empty());
    private Tree base = Tree.EMPTY;

    @Setup
    public void prepare() throws IOException {
        var place = Path.of(folder);
        var names = Array.ofAll(Files.readAllLines(place.resolve("series")));
        texts = names.map(name -> content(place.resolve("patches").resolve(name)));
        series = parse();
        base = series.touched().foldLeft(Tree.EMPTY, (tree, path) -> with(tree, path, place.resolve("tree")));
    }

    private static Tree with(Tree tree, TreePath path, Path root) {
        var file = root.resolve(path.toString());
        return Files.exists(file) ? tree.with(path, TreeFile.regular(content(file))) : tree.without(path);
    }

    private static Bytes content(Path file) {
        try {
            return Bytes.wrap(Files.readAllBytes(file));
        } catch (IOException unreadable) {
            throw new IllegalStateException("cannot read " + file, unreadable);
        }
    }

    @Benchmark
    public Series parse() {
        return new Series(texts.zipWithIndex().map(text -> new NamedPatch("p" + text._2, Patch.parse(text._1))));
    }

    @Benchmark
    public Applied apply() {
        return Application.of(series, Chain.of(series).map(chain -> chain.apply(base, ApplyOptions.STRICT)))
                .get();
    }

    @Benchmark
    public Bytes applyAndDiff() {
        return Cumulative.of(base, apply()).text();
    }

    @Benchmark
    public Dependencies graph() {
        return Dependencies.of(series, base).get();
    }
}
