package io.kernelagent.core.tree;

import io.kernelagent.core.text.TreePath;
import io.vavr.collection.Seq;
import io.vavr.collection.SortedMap;
import io.vavr.collection.TreeMap;
import io.vavr.control.Option;

/**
 * The part of a source tree that somebody asked about: for each path of interest the file, or the knowledge that there
 * is none. A path that was never asked about is unknown, and asking for it here is a bug.
 */
public final class Tree {
    /** Nothing known. */
    public static final Tree EMPTY = new Tree(TreeMap.empty());

    private final SortedMap<TreePath, Option<TreeFile>> known;

    private Tree(SortedMap<TreePath, Option<TreeFile>> known) {
        this.known = known;
    }

    public static Tree of(SortedMap<TreePath, Option<TreeFile>> known) {
        return new Tree(known);
    }

    /** The file at a known path, none when the tree has no file there. */
    public Option<TreeFile> at(TreePath path) {
        return known.get(path).getOrElseThrow(() -> new IllegalStateException("nobody asked about " + path));
    }

    public boolean knows(TreePath path) {
        return known.containsKey(path);
    }

    /** This tree with a file at the path. */
    public Tree with(TreePath path, TreeFile file) {
        return new Tree(known.put(path, Option.some(file)));
    }

    /** This tree with no file at the path, which is knowledge too. */
    public Tree without(TreePath path) {
        return new Tree(known.put(path, Option.none()));
    }

    /** What this tree knows of some paths, all of which it must know. */
    public Tree only(Seq<TreePath> paths) {
        return paths.foldLeft(EMPTY, (some, path) -> new Tree(some.known.put(path, at(path))));
    }

    /** This tree overlaid by what the other one knows. */
    public Tree overlaid(Tree over) {
        return new Tree(over.known.foldLeft(known, (map, entry) -> map.put(entry)));
    }

    /** Every path that is known, whether there is a file or not, by bytes. */
    public Seq<TreePath> paths() {
        return known.keySet().toArray();
    }

    /** The files that exist, by bytes of their path. */
    public SortedMap<TreePath, TreeFile> files() {
        return known.filterValues(Option::isDefined).mapValues(Option::get);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Tree tree && known.equals(tree.known);
    }

    @Override
    public int hashCode() {
        return known.hashCode();
    }

    @Override
    public String toString() {
        return known.keySet().mkString("Tree(", ", ", ")");
    }
}
