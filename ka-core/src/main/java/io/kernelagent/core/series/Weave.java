package io.kernelagent.core.series;

import io.kernelagent.core.text.TreePath;
import io.vavr.collection.Array;
import io.vavr.collection.Seq;
import io.vavr.collection.SortedSet;
import io.vavr.collection.TreeSet;
import java.util.ArrayList;
import java.util.List;

/** A series by patches and by chains at once: the chains run along the files, the patches across them. */
final class Weave {
    private final Array<Chain> chains;
    private final List<TreeSet<Integer>> chainsByPatch = new ArrayList<>();
    private final List<List<Knot>> knotsByPatch = new ArrayList<>();
    private final List<SortedSet<Integer>> patchesByChain = new ArrayList<>();

    private Weave(Series series) {
        chains = Array.ofAll(Chain.of(series));
        series.patches().forEach(patch -> {
            chainsByPatch.add(TreeSet.empty());
            knotsByPatch.add(new ArrayList<>());
        });
        chains.zipWithIndex().forEach(chain -> tie(chain._1, chain._2));
    }

    static Weave of(Series series) {
        return new Weave(series);
    }

    private void tie(Chain chain, int number) {
        patchesByChain.add(TreeSet.ofAll(chain.links().map(ChainLink::index)));
        chain.links().forEach(link -> {
            chainsByPatch.set(link.index(), chainsByPatch.get(link.index()).add(number));
            knotsByPatch.get(link.index()).add(new Knot(number, link));
        });
    }

    int patches() {
        return knotsByPatch.size();
    }

    /** All chains, by their numbers. */
    SortedSet<Integer> all() {
        return TreeSet.rangeClosed(0, chains.length() - 1);
    }

    /** The chains that a patch changes, by their numbers. */
    SortedSet<Integer> chainsOf(int patch) {
        return chainsByPatch.get(patch);
    }

    /** The patches behind one of them that change any of the chains. */
    SortedSet<Integer> patchesBehind(int patch, SortedSet<Integer> some) {
        return some.foldLeft(
                TreeSet.<Integer>empty(),
                (all, chain) -> all.addAll(patchesByChain.get(chain).filter(index -> index > patch)));
    }

    /** What a patch does to some chains. */
    Seq<ChainLink> links(int patch, SortedSet<Integer> some) {
        return Array.ofAll(knotsByPatch.get(patch))
                .filter(knot -> some.contains(knot.chain()))
                .map(Knot::link);
    }

    Seq<ChainLink> links(int patch) {
        return Array.ofAll(knotsByPatch.get(patch)).map(Knot::link);
    }

    Seq<TreePath> paths(SortedSet<Integer> some) {
        return some.toArray().flatMap(chain -> chains.get(chain).paths());
    }

    Seq<TreePath> paths() {
        return chains.flatMap(Chain::paths);
    }

    /** Where a patch crosses a chain. */
    private record Knot(int chain, ChainLink link) {}
}
