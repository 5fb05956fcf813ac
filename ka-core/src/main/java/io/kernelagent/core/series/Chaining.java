package io.kernelagent.core.series;

import io.kernelagent.core.patch.FilePatch;
import io.kernelagent.core.text.TreePath;
import io.vavr.collection.Array;
import io.vavr.collection.Seq;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/** Finds out which files of a series hang together, and deals its changes out to them. */
final class Chaining {
    private final Series series;
    private final TreeMap<TreePath, TreePath> leaders = new TreeMap<>();
    private final TreeMap<TreePath, List<ChainLink>> links = new TreeMap<>();

    private Chaining(Series series) {
        this.series = series;
    }

    static Seq<Chain> of(Series series) {
        var chaining = new Chaining(series);
        chaining.join();
        series.patches().zipWithIndex().forEach(patch -> chaining.deal(patch._1, patch._2));
        return chaining.chains();
    }

    private void join() {
        series.patches()
                .flatMap(named -> named.patch().files())
                .map(FilePatch::touched)
                .forEach(touched -> touched.forEach(path -> union(touched.head(), path)));
        Array.ofAll(leaders.keySet())
                .forEach(path -> path.folders().filter(leaders::containsKey).forEach(folder -> union(folder, path)));
    }

    /** The smaller path leads, so that the name of a chain does not depend on the order of the patches. */
    private void union(TreePath one, TreePath other) {
        var first = leader(one);
        var second = leader(other);
        leaders.put(first.compareTo(second) < 0 ? second : first, first.compareTo(second) < 0 ? first : second);
    }

    private TreePath leader(TreePath path) {
        var at = path;
        var next = leaders.computeIfAbsent(at, fresh -> fresh);
        while (!next.equals(at)) {
            var further = leaders.getOrDefault(next, next);
            leaders.put(at, further);
            at = next;
            next = further;
        }
        return at;
    }

    private void deal(NamedPatch named, int index) {
        MailChanges.of(named)
                .forEach(mail -> mail.groupBy(change -> leader(change.patch().path()))
                        .forEach((leader, changes) -> links.computeIfAbsent(leader, fresh -> new ArrayList<>())
                                .add(new ChainLink(named.name(), index, changes))));
    }

    private Seq<Chain> chains() {
        var paths = new TreeMap<TreePath, List<TreePath>>();
        Array.ofAll(leaders.keySet()).forEach(path -> paths.computeIfAbsent(leader(path), fresh -> new ArrayList<>())
                .add(path));
        return Array.ofAll(paths.entrySet())
                .map(chain -> new Chain(
                        Array.ofAll(chain.getValue()), Array.ofAll(links.getOrDefault(chain.getKey(), List.of()))));
    }
}
