package io.kernelagent.core.series;

import io.kernelagent.core.text.TreePath;
import io.kernelagent.core.tree.ApplyOptions;
import io.kernelagent.core.tree.Refusal;
import io.kernelagent.core.tree.Tree;
import io.kernelagent.core.tree.Workbench;
import io.vavr.collection.Array;
import io.vavr.collection.Seq;
import io.vavr.collection.SortedMap;
import io.vavr.collection.TreeMap;
import io.vavr.control.Option;
import java.util.ArrayList;

/** Applies one chain, link after link. */
final class ChainRun {
    private final Workbench bench;
    private final Seq<TreePath> paths;
    private final ApplyOptions options;
    private final ArrayList<PatchReport> reports = new ArrayList<>();

    ChainRun(Tree base, Seq<TreePath> paths, ApplyOptions options) {
        this.bench = Workbench.of(base, paths);
        this.paths = paths;
        this.options = options;
    }

    ChainResult run(Seq<ChainLink> links) {
        for (var link : links) {
            var files = bench.apply(link.changes(), link.index(), options);
            if (files.isLeft()) {
                return result(Option.some(failure(link, files.getLeft(), links)));
            }
            reports.add(new PatchReport(link.patch(), link.index(), files.get()));
        }
        return result(Option.none());
    }

    private ChainResult result(Option<SeriesFailure> failure) {
        return new ChainResult(bench.tree(), Array.ofAll(reports), stories(), failure);
    }

    private SortedMap<TreePath, FileStory> stories() {
        return paths.foldLeft(
                TreeMap.<TreePath, FileStory>empty(),
                (all, path) -> all.put(path, new FileStory(bench.makersOf(path), bench.ownershipOf(path))));
    }

    private SeriesFailure failure(ChainLink link, Refusal refusal, Seq<ChainLink> links) {
        var told = refusal.path()
                .flatMap(bench::deleterOf)
                .filter(index -> refusal.hunk().isEmpty())
                .flatMap(index -> links.find(earlier -> earlier.index() == index))
                .map(earlier -> refusal.withDetail(earlier.patch() + " took the file away"))
                .getOrElse(refusal);
        return new SeriesFailure(link.patch(), link.index(), told);
    }
}
