package io.kernelagent.adapter.local;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.kernelagent.core.kernel.Baseline;
import io.kernelagent.core.patch.Patch;
import io.kernelagent.core.series.Application;
import io.kernelagent.core.series.Applied;
import io.kernelagent.core.series.Chain;
import io.kernelagent.core.series.NamedPatch;
import io.kernelagent.core.series.Series;
import io.kernelagent.core.text.Bytes;
import io.kernelagent.core.tree.ApplyOptions;
import io.kernelagent.core.tree.Tree;
import io.kernelagent.testkit.memory.RecordedProgress;
import io.vavr.collection.Array;
import io.vavr.collection.List;
import io.vavr.control.Option;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A real series with the part of its baseline that it touches; a test that wants it is skipped where it is absent. */
record Corpus(Path folder, Series series, Tree base) {

    /** A corpus by its name; its baseline is unpacked below {@code state}. */
    static Corpus named(String name, Path state) throws IOException {
        var folder = Path.of(System.getProperty("ka.root", ".."))
                .resolve(System.getProperty("ka.shared", "../shared"))
                .resolve("corpora")
                .resolve(name);
        assumeTrue(Files.isDirectory(folder), "skipped: no shared corpora");
        var series = seriesIn(folder);
        return new Corpus(folder, series, baseline(folder.resolve("base.tar.zst"), state, series));
    }

    private static Series seriesIn(Path folder) throws IOException {
        var names = List.ofAll(Files.readAllLines(folder.resolve("series")))
                .reject(line -> line.isBlank() || line.startsWith("#"));
        var patches = new java.util.ArrayList<NamedPatch>();
        for (var name : names) {
            var text = Bytes.wrap(Files.readAllBytes(folder.resolve("patches").resolve(name)));
            patches.add(new NamedPatch(name, Patch.parse(text)));
        }
        return new Series(Array.ofAll(patches));
    }

    private static Tree baseline(Path tarball, Path state, Series series) {
        var settings = LocalSettings.of(state).withState(state.resolve("state"));
        var sources = new LocalSourceTrees(settings, PooledWorkers.ofThisMachine(), new RecordedProgress());
        var baseline = new Baseline(tarball.toAbsolutePath().toString(), "corpus", Option.none());
        var pinned = sources.pin(baseline).get().get();
        return sources.read(pinned, series.touched()).get();
    }

    /** The series applied to the baseline. */
    Applied applied() {
        var workers = PooledWorkers.ofThisMachine();
        var results = workers.map(Chain.of(series), chain -> chain.apply(base, ApplyOptions.STRICT));
        return Application.of(series, results)
                .getOrElseThrow(
                        failure -> new AssertionError(failure.toProblem().toString()));
    }

    /** What {@code sha256sum} says of the tree after the series. */
    String expectedSums() throws IOException {
        return Files.readString(folder.resolve("expected.sha256"));
    }
}
