package io.kernelagent.core.tree;

import io.kernelagent.core.text.TreePath;
import io.vavr.collection.Seq;
import io.vavr.collection.SortedMap;
import io.vavr.collection.TreeMap;
import io.vavr.control.Option;

/**
 * The part of a source tree that somebody asked about: for each path of interest the file, or the knowledge that there
 * is none. A path that was never asked about is unknown, and asking for it here is a bug.
 *
 * <p>Where there is a folder there is no file, and no file can come to be as long as somebody lives in that folder. So
 * a tree also knows of its folders one inhabitant that nobody asked about; those that somebody asked about are known as
 * it is.
 */
public final class Tree {
    /** Nothing known. */
    public static final Tree EMPTY = new Tree(TreeMap.empty(), TreeMap.empty());

    private final SortedMap<TreePath, Option<TreeFile>> known;
    /** An inhabitant of each known path that is a folder, unless all of them are known themselves. */
    private final SortedMap<TreePath, TreePath> inhabitants;

    private Tree(SortedMap<TreePath, Option<TreeFile>> known, SortedMap<TreePath, TreePath> inhabitants) {
        this.known = known;
        this.inhabitants = inhabitants;
    }

    public static Tree of(SortedMap<TreePath, Option<TreeFile>> known) {
        return new Tree(known, TreeMap.empty());
    }

    /** The file at a known path, none when the tree has no file there. */
    public Option<TreeFile> at(TreePath path) {
        return known.get(path).getOrElseThrow(() -> new IllegalStateException("nobody asked about " + path));
    }

    /**
     * What lives at or below a known path that is no file, and that nobody asked about: a file or a symbolic link below
     * a folder, or a submodule, which may be the path itself. None where no folder is, or none but an empty one.
     */
    public Option<TreePath> inhabitantOf(TreePath path) {
        return inhabitants.get(path);
    }

    public boolean knows(TreePath path) {
        return known.containsKey(path);
    }

    /** This tree with a file at the path. */
    public Tree with(TreePath path, TreeFile file) {
        return new Tree(known.put(path, Option.some(file)), inhabitants.remove(path));
    }

    /** This tree with no file at the path, which is knowledge too. */
    public Tree without(TreePath path) {
        return new Tree(known.put(path, Option.none()), inhabitants.remove(path));
    }

    /** This tree with a folder at the path in which something lives that nobody asked about. */
    public Tree withFolder(TreePath path, TreePath inhabitant) {
        return new Tree(known.put(path, Option.none()), inhabitants.put(path, inhabitant));
    }

    /** What this tree knows of some paths, all of which it must know. */
    public Tree only(Seq<TreePath> paths) {
        return paths.foldLeft(EMPTY, (some, path) -> some.overlaid(path, at(path), inhabitantOf(path)));
    }

    /** This tree overlaid by what the other one knows. */
    public Tree overlaid(Tree over) {
        return over.known.foldLeft(
                this, (tree, entry) -> tree.overlaid(entry._1, entry._2, over.inhabitantOf(entry._1)));
    }

    private Tree overlaid(TreePath path, Option<TreeFile> file, Option<TreePath> inhabitant) {
        return new Tree(
                known.put(path, file),
                inhabitant.fold(() -> inhabitants.remove(path), lives -> inhabitants.put(path, lives)));
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
        return other instanceof Tree tree && known.equals(tree.known) && inhabitants.equals(tree.inhabitants);
    }

    @Override
    public int hashCode() {
        return 31 * known.hashCode() + inhabitants.hashCode();
    }

    @Override
    public String toString() {
        return known.keySet().mkString("Tree(", ", ", ")");
    }
}
