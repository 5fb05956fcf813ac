package io.kernelagent.core.series;

import io.kernelagent.core.text.TreePath;
import io.kernelagent.core.tree.ApplyOptions;
import io.kernelagent.core.tree.Tree;
import io.vavr.collection.Seq;

/**
 * The part of a series that hangs together: one file, or all files that renames and copies join, or that cannot both
 * exist because one would be a folder of the other. Chains share no path, so each can be applied without the others, in
 * any order and several at a time.
 */
public final class Chain {
    private final Seq<TreePath> paths;
    private final Seq<ChainLink> links;

    Chain(Seq<TreePath> paths, Seq<ChainLink> links) {
        this.paths = paths;
        this.links = links;
    }

    /** The chains of a series, by the first of their paths. */
    public static Seq<Chain> of(Series series) {
        return Chaining.of(series);
    }

    /** Every path the chain reads or writes, by bytes. */
    public Seq<TreePath> paths() {
        return paths;
    }

    Seq<ChainLink> links() {
        return links;
    }

    /** Applies the chain's part of every patch, in order, up to the first that fails. The base must know the paths. */
    public ChainResult apply(Tree base, ApplyOptions options) {
        return new ChainRun(base, paths, options).run(links);
    }
}
