package io.kernelagent.core.series;

import io.kernelagent.core.text.TreePath;
import io.kernelagent.core.tree.ApplyOptions;
import io.kernelagent.core.tree.Tree;
import io.vavr.collection.List;
import io.vavr.collection.Seq;
import io.vavr.collection.TreeMap;
import io.vavr.control.Option;

/**
 * The part of a series that hangs together: one file, or all files that renames and copies join, or that cannot both
 * exist because one would be a folder of the other. Chains share no path, so each can be applied without the others, in
 * any order and several at a time.
 */
public final class Chain {
    private final Seq<TreePath> paths;

    private Chain(Seq<TreePath> paths) {
        this.paths = paths;
    }

    /** The chains of a series, by the first of their paths. */
    public static Seq<Chain> of(Series series) {
        return series.touched().map(path -> new Chain(List.of(path)));
    }

    /** Every path the chain reads or writes, by bytes. */
    public Seq<TreePath> paths() {
        return paths;
    }

    /** Applies the chain's part of every patch, in order, up to the first that fails. */
    public ChainResult apply(Tree base, ApplyOptions options) {
        return new ChainResult(base, List.empty(), TreeMap.empty(), Option.none());
    }
}
